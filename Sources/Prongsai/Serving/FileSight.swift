import DocumentExamination
import DocumentReading
import Disclosure
import FileStore

extension ReadingProcess {
    /// Looks into the PDFs of a store, each in a process of its own; of other kinds nothing can be said.
    func sight(in store: FileStore) -> DisclosureChecks.FileOpening {
        { hash, kind in
            guard kind == .pdf else { return nil }
            let bytes = try await store.bytes(of: hash)
            do {
                let look: PDFLook = try await ask(bytes, ["--" + PDFLook.flag])
                return switch look {
                case .filled: .opens
                case .blank: .empty
                case .sealed: .sealed
                case .damaged: .damaged
                }
            } catch is ReadingFailure { return nil }
        }
    }
}
