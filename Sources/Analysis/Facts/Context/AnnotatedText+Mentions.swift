import Model

extension AnnotatedText {
    /// Calls `body` with the index of each mention of an entity of `type`, in order, and with the tokens that it has.
    func forEachMention(of type: EntityType, _ body: (_ index: Int, _ tokens: Range<Int>) -> Void) {
        var token = 0
        for (index, mention) in mentions.enumerated() where entities[Int(mention.entity.index)].type == type {
            while token < tokens.count, tokens[token].range.end <= mention.start { token += 1 }
            var end = token
            while end < tokens.count, tokens[end].start < mention.range.end { end += 1 }
            if end > token { body(index, token..<end) }
        }
    }
}
