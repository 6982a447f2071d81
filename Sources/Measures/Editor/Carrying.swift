import HTML
import HTTP
import Platform

extension Measures {
    /// Does what a sound form wishes and leads on; else shows the form again with what was typed. That somebody else
    /// changed the measure meanwhile is its caller's to tell.
    func carry(
        _ visit: Visit, _ sheet: Sheet, main field: String,
        again: (Sheet) async throws -> Response, _ work: () async throws -> LinkAddress
    ) async throws -> Response {
        guard sheet.isSound else { return try await again(sheet) }
        do {
            return .redirect(to: try await work())
        } catch Idempotency.Refusal.otherContent {
            // The form was sent before with other content, which was done: this one needs a mark of its own.
            throw visit.sentBefore
        } catch let refusal as MeasureRefusal {
            switch refusal {
            case .changedMeanwhile, .concludedMeanwhile, .correctedMeanwhile: throw refusal
            case .noMeasure, .noProgress, .noProof, .noReading: throw WebRefusal.nothingHere
            default: break
            }
            var sheet = sheet
            sheet.refuse(refusal.field(in: sheet) ?? field, refusal.wording)
            return try await again(sheet)
        } catch let refusal as FilesRefusal {
            var sheet = sheet
            sheet.refuse(ProofField.file, refusal.wording)
            return try await again(sheet)
        }
    }
}

extension MeasureRefusal {
    /// The field that it is about, where the form has it.
    fileprivate func field(in sheet: Sheet) -> String? {
        let name: String? =
            switch self {
            case .noDivision: MeasureField.divisions
            case .noPerson: AssignmentField.person
            default: nil
            }
        return name.flatMap { sheet.fields[$0] == nil ? nil : $0 }
    }
}
