import Model

/// One step of the analysis: reads some layers of a text and fills others.
public protocol Annotator: Sendable {
    /// The layers that must be filled before.
    var requires: Set<AnnotatedText.Layer> { get }
    /// The layers that it fills.
    var assigns: Set<AnnotatedText.Layer> { get }
    /// Fills its layers. The result depends only on the text: the same on every run and on any number of cores.
    func annotate(_ text: inout AnnotatedText)
}
