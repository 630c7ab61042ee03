import ArgumentParser

/// What a shell sources to complete the arguments of gloss.
///
/// The argument parser writes it, but knows nothing of its default command: after a plain `gloss` it would offer commands
/// alone. What is added completes the name of a file, and the options of `gloss read`, unless a command comes first.
enum CompletionScript {
    /// The script for a shell.
    static func text(for shell: CompletionShell) -> String {
        let script = Gloss.completionScript(for: shell)
        switch shell {
        case .bash: return forBash(script)
        case .zsh: return forZsh(script)
        case .fish: return forFish(script)
        default: return script
        }
    }

    /// The words that are commands and not names of files.
    private static var commands: String {
        let names = Gloss.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        return names.joined(separator: " ")
    }

    /// It is sourced, so that no line says by which program it is run.
    private static func forBash(_ script: String) -> String {
        String(script.hasPrefix("#!") ? script.drop { $0 != "\n" }.dropFirst() : script[...]).replacing(
            "complete -o filenames -F _gloss gloss",
            with: """
                # Without a command the arguments are those of gloss read.
                _gloss_or_read() {
                    if [ "${COMP_CWORD}" -gt 1 ] && [[ " \(commands) " == *" ${COMP_WORDS[1]} "* ]]; then
                        _gloss "${@}"
                        return
                    fi
                    [ "${COMP_CWORD}" -gt 1 ] || _gloss "${@}"
                    COMP_WORDS=("${COMP_WORDS[0]}" read "${COMP_WORDS[@]:1}")
                    COMP_CWORD=$((COMP_CWORD + 1))
                    _gloss "${@}"
                }

                complete -o filenames -F _gloss_or_read gloss
                """)
    }

    private static func forZsh(_ script: String) -> String {
        // The function that zsh calls has the name of the file, so that of the parser gets another.
        let own = script.replacing("\n_gloss() {", with: "\n_gloss_of_parser() {")
        guard let end = own.firstRange(of: "\nif [[ \"${funcstack[1]}\" = _gloss ]]; then") else { return script }
        return own[..<end.lowerBound] + """

            # Without a command the arguments are those of gloss read.
            _gloss_or_read() {
                if (( CURRENT > 2 )) && [[ " \(commands) " == *" ${words[2]} "* ]]; then
                    _gloss_of_parser
                    return
                fi
                local -i found=1
                if (( CURRENT == 2 )); then _gloss_of_parser && found=0; fi
                words=("${words[1]}" read "${(@)words[2,-1]}")
                (( CURRENT++ ))
                _gloss_of_parser && found=0
                return found
            }

            if [[ "${funcstack[1]}" = _gloss ]]; then
                _gloss_or_read
            else
                compdef _gloss_or_read gloss
            fi

            """
    }

    private static func forFish(_ script: String) -> String {
        var text =
            script + """


                # Without a command the arguments are those of gloss read.
                function __gloss_reads
                    for token in (commandline -opc)[2..]
                        contains -- $token \(commands); and return 1
                    end
                end

                """
        for line in script.split(separator: "\n") {
            guard line.contains("\"gloss read\""), let start = line.firstRange(of: " -n '"),
                let end = line[start.upperBound...].firstIndex(of: "'")
            else { continue }
            text += line[..<start.lowerBound] + " -n __gloss_reads" + line[line.index(after: end)...] + "\n"
        }
        return text
    }
}
