public import HTML
public import ThaiText

/// What an area can show for the items of a year's framework; each area hands its own to the assembly.
///
/// That is how areas meet: who asks names items and a year, and gets pages, files and figures. It reads only, asks no
/// session, and says of each piece who may open it.
public protocol EvidenceSource: Sendable {
    /// What the area is called: "มาตรการ", "Measures".
    var name: Bilingual { get }

    /// What is there for some items of a fiscal year, in no order; empty where there is nothing.
    ///
    /// `year` is the year that is assessed, and the items' codes are its framework's. Throws what reading throws.
    func evidence(
        for items: [String], of year: FiscalYear, in reader: AuthorityReader
    ) async throws -> [Evidence]

    /// Whether a page of the program that the area makes opens for everybody, also one that is shown for no item now: an
    /// earlier version, another year's. Throws what reading throws.
    func opens(_ page: LinkAddress, in reader: AuthorityReader) async throws -> Bool
}

extension EvidenceSource {
    /// An area without public pages of its own.
    public func opens(_ page: LinkAddress, in reader: AuthorityReader) async throws -> Bool {
        false
    }
}

/// All sources of the program, asked as one; a source that fails leaves the others' answers whole.
public struct EvidenceSources: Sendable {
    /// What was found, and who could not be asked.
    public struct Answer: Sendable {
        /// One piece with the name of the area that showed it.
        public struct Piece: Sendable, Hashable {
            /// What is shown.
            public let evidence: Evidence
            /// The area.
            public let source: Bilingual
        }

        /// Everything found: by item as asked, the newest first.
        public var pieces: [Piece] = []
        /// The areas that failed to answer, to be said beside what was found.
        public internal(set) var silent: [Bilingual] = []

        /// What was found for an item, the newest first.
        public func pieces(for item: String) -> [Piece] {
            pieces.filter { $0.evidence.item == item }
        }
    }

    /// Is told which source failed, and of what.
    public typealias Failing = @Sendable (_ source: Bilingual, _ cause: any Error) -> Void

    private let sources: [any EvidenceSource]
    private let failing: Failing

    /// The sources of the areas, and who is told of one that fails.
    public init(_ sources: [any EvidenceSource] = [], failing: @escaping Failing = { _, _ in }) {
        (self.sources, self.failing) = (sources, failing)
    }

    /// Whether some area has a page of the program; nil where one could not be asked.
    public func opens(_ page: LinkAddress, in reader: AuthorityReader) async -> Bool? {
        var answer: Bool? = false
        for source in sources {
            do {
                if try await source.opens(page, in: reader) { return true }
            } catch {
                answer = nil
                failing(source.name, error)
            }
        }
        return answer
    }

    /// What is there for some items of a year.
    public func evidence(
        for items: [String], of year: FiscalYear, in reader: AuthorityReader
    ) async -> Answer {
        var answer = Answer()
        for source in sources {
            do {
                let found = try await source.evidence(for: items, of: year, in: reader)
                answer.pieces += found.filter { items.contains($0.item) }
                    .map { Answer.Piece(evidence: $0, source: source.name) }
            } catch {
                answer.silent.append(source.name)
                failing(source.name, error)
            }
        }
        answer.pieces.sort { one, other in
            let (here, there) = (
                items.firstIndex(of: one.evidence.item) ?? 0,
                items.firstIndex(of: other.evidence.item) ?? 0
            )
            return here == there ? one.evidence.updated > other.evidence.updated : here < there
        }
        return answer
    }
}
