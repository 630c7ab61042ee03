/// All kinds of panel: those with a key are opened by it, and all of them are tested.
enum PanelRegistry {
    static let all: [any Panel.Type] = [
        EntityPanel.self, EntitiesHerePanel.self, AllEntitiesPanel.self, CompanionsPanel.self, StatementsPanel.self,
        ContentsPanel.self, PresencePanel.self, PresenceInSectionsPanel.self, TimelinePanel.self, RelationsPanel.self,
        FamilyPanel.self, ShapePanel.self, MarksPanel.self, ShelfPanel.self,
        ResultsPanel.self, HelpPanel.self, FootnotePanel.self, LinkPanel.self, NameInLinkPanel.self,
        CorrectPanel.self, EntityChoicePanel.self, SplitPanel.self, TypePanel.self, AliasPanel.self,
        CorrectionsPanel.self, NotesPanel.self, ThemePanel.self, SettingsPanel.self, PicturePanel.self,
        LookupPanel.self, VocabularyPanel.self,
    ]
}
