public import HTML

/// How many figures there are of each kind, in boxes side by side.
public struct Tally: Component, Sendable {
    /// A box: its kind, its number and the words under it.
    public struct Box: Sendable {
        fileprivate let kind: Kind
        fileprivate let count: Int
        fileprivate let text: String

        /// A box.
        public init(_ kind: Kind, _ count: Int, _ text: String) {
            (self.kind, self.count, self.text) = (kind, count, text)
        }
    }

    /// What a box counts.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// It does not add up.
        case wrong
        /// We are not sure.
        case doubt
        /// It agrees with the rest.
        case agrees
        /// There is nothing to compare it with.
        case alone
    }

    private let boxes: [Box]

    /// Up to four boxes.
    public init(_ boxes: [Box]) { self.boxes = boxes }

    /// The boxes.
    public var body: some Markup {
        ul(.class("tally"), .role("list")) {
            for box in boxes {
                li(.class(box.kind.name)) {
                    b { box.count }
                    box.text
                }
            }
        }
    }
}

extension Tally.Kind {
    fileprivate var name: String {
        switch self {
        case .wrong: "bad"
        case .doubt: "doubt"
        case .agrees: "ok"
        case .alone: "alone"
        }
    }
}
