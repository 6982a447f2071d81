public import DocumentExamination
public import Platform

/// By what measures of documents are read.
public struct PlanImporting: Sendable {
    /// Documents that were read for something else and have measures, the latest first.
    public typealias Documents = @Sendable (Act) async throws -> [KnownDocument]

    let reader: ReadingProcess
    let room: ReadingRoom<PlanReading.ID>
    let documents: Documents

    /// A reader, with what else was read here.
    public init(
        reader: ReadingProcess, room: ReadingRoom<PlanReading.ID>, documents: @escaping Documents
    ) {
        (self.reader, self.room, self.documents) = (reader, room, documents)
    }

    /// The measures of a document, kept until they are taken; throws `ImportRefusal`.
    func read(_ bytes: [UInt8]) async throws -> ReadPlan {
        let examination: Examination
        do { examination = try await reader.examine(bytes) } catch {
            let failure = error as? ReadingFailure ?? .broken("\(error)")
            throw ImportRefusal.unread(failure.wording)
        }
        switch examination {
        case .report(let report, let origins):
            guard let plan = ReadPlan(report, origins: origins) else {
                throw ImportRefusal.noMeasures
            }
            return plan
        case .answers: throw ImportRefusal.noMeasures
        case .refused(let reason): throw ImportRefusal.unread(reason)
        }
    }
}
