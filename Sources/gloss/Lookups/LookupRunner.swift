import Dispatch
import Reader

/// Asks the dictionaries of this machine, one word after the other, on a thread of its own: a program among them may take
/// seconds.
final class LookupRunner: Sendable {
    private let post: @Sendable (Event) -> Void
    private let queue = DispatchQueue(label: "gloss.lookups", qos: .utility)

    init(post: @escaping @Sendable (Event) -> Void) { self.post = post }

    /// Asks `dictionaries` for `word`, and posts what each says with the number of the question.
    func lookUp(_ word: String, number: Int, in dictionaries: Dictionaries) {
        queue.async { [post] in
            BackgroundThread.giveWay()
            dictionaries.ask(for: word) { answer, isLast in
                post(.lookedUp(answer, isLast: isLast, number: number))
            }
        }
    }
}
