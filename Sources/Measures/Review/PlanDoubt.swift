public import HTML
public import ThaiText

/// Something that a plan tells of and that is doubtful by itself, as a result that does not add up; told by its own area.
public struct PlanDoubt: Sendable, Hashable {
    /// What, and how to go on.
    public let text: Bilingual
    /// Where it is mended.
    public let address: LinkAddress

    /// A doubt, and where it is mended.
    public init(_ text: Bilingual, at address: LinkAddress) {
        (self.text, self.address) = (text, address)
    }
}
