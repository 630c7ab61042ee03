/// What lists of characters are called.
enum CastListTitle {
    /// In lower case, the words separated by one space.
    static let names: Set<String> = [
        "cast", "cast of characters", "characters", "characters in the book", "characters in the novel",
        "characters in the play", "characters in the story", "characters in this book", "characters in this story",
        "characters of the play", "characters of the story", "dramatis personae", "dramatis personæ",
        "list of characters", "list of principal characters", "main characters", "people in the story",
        "people of the story", "personae", "personages", "persons in the play", "persons of the drama",
        "persons of the play", "persons of the story", "persons represented", "principal characters", "the cast",
        "the characters", "the people of the story", "the persons", "the persons of the story",
    ]
}
