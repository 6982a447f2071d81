import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Nothing is done a second time by a form that was sent twice.
struct SentTwice: Error {}

extension Administration {
    /// Does what a sound form wishes and leads on; else shows the form again with what was typed.
    func carry(
        _ visit: Visit, _ sheet: Sheet, main field: String,
        again: (Sheet) async throws -> Response, _ work: () async throws -> LinkAddress
    ) async throws -> Response {
        guard sheet.isSound else { return try await again(sheet) }
        do { return .redirect(to: try await work()) } catch AccountRefusal.confirmIdentity {
            throw visit.confirmFirst
        } catch let refusal as AccountRefusal where refusal.isOfForm(sheet) {
            var sheet = sheet
            sheet.refuse(refusal.field(in: sheet) ?? field, refusal.wording)
            return try await again(sheet)
        } catch Idempotency.Refusal.otherContent {
            // The form was sent before with other content, which was done: this one needs a mark of its own.
            throw visit.sentBefore
        } catch let refusal as SignIn.Refusal {
            var sheet = sheet
            sheet.refuse(field, refusal.wording)
            return try await again(sheet)
        }
    }
}

extension AccountRefusal {
    /// Whether whoever filled in the form can mend it; the others have pages of their own.
    fileprivate func isOfForm(_ sheet: Sheet) -> Bool {
        switch self {
        case .notPermitted, .confirmIdentity, .noPerson, .noAuthority: false
        case .noDivision: sheet.fields["division"] != nil
        default: true
        }
    }

    /// The field that it is about, where the form has it.
    fileprivate func field(in sheet: Sheet) -> String? {
        let name: String? =
            switch self {
            case .mailTaken: "mail"
            case .slugTaken: "slug"
            case .hostTaken: "host"
            case .divisionTaken, .nameTaken: "name"
            case .noDivision, .headTaken: "division"
            case .roleNotYours, .ownRole, .roleElsewhere, .roleHeld: "role"
            default: nil
            }
        return name.flatMap { sheet.fields[$0] == nil ? nil : $0 }
    }
}
