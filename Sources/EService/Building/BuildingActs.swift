import Platform
import SQL
import ThaiText
import WorkingDays

/// Why a change of a form was not made; nothing was changed.
enum BuildingRefusal: Error, Sendable, Hashable {
    /// Somebody else changed the form meanwhile; with what it is now.
    case changedMeanwhile(FormBuilding)
    /// What was to be changed is not there any more.
    case gone
    /// It cannot be published, or would become longer than anybody fills in.
    case issue(FormIssue)
}

extension Act {
    /// Begins a service of which only name and heading are known; it is not in use.
    ///
    /// Throws `ServiceRefusal.codeTaken`.
    func beginService(
        _ code: ServiceCode, _ name: Bilingual, in group: ServiceContent.Group
    ) async throws {
        try await change(.manageServices) { transaction in
            guard try transaction.service(code) == nil else { throw ServiceRefusal.codeTaken }
            let content = ServiceContent(
                name: name, group: group, purpose: .none, who: .none, steps: [], promise: .atOnce,
                fee: nil, documents: [], channels: [.web, .counter], law: .none, payment: nil,
                form: ServiceForm([]))
            let id = try insertService(code, transaction)
            try insertVersion(1, of: id, content, division: nil, transaction)
            return Done(AuditNote(.serviceBegun, [.number(id.rawValue)]))
        }
    }

    /// Changes a form that is being built; `known` is the number that its writer had before him.
    ///
    /// Throws `BuildingRefusal`.
    func buildForm(of code: ServiceCode, _ edit: FormEdit, after known: Int) async throws {
        try await change(.manageServices) { transaction in
            let now = try requireKnown(known, of: code, transaction)
            guard let form = now.form.after(edit) else { throw BuildingRefusal.gone }
            let isLonger =
                form.fields.count > now.form.fields.count
                || form.pages.count > now.form.pages.count
            if isLonger, let issue = form.excess { throw BuildingRefusal.issue(issue) }
            guard form != now.form else { return .nothing }
            try insertBuilding(form, of: now, isDone: false, transaction)
            return Done(note(.serviceFormChanged, now))
        }
    }

    /// Makes the form that is being built the one that residents fill in: another version of the service.
    ///
    /// Throws `BuildingRefusal`.
    func publishForm(of code: ServiceCode, after known: Int) async throws {
        try await change(.manageServices) { transaction in
            let now = try requireKnown(known, of: code, transaction)
            if let issue = now.issues.first { throw BuildingRefusal.issue(issue) }
            guard now.isChanged else { return .nothing }
            var content = now.service.content
            content.form = now.form
            try insertVersion(
                now.service.version + 1, of: now.service.id, content,
                division: now.service.division, transaction)
            try insertBuilding(now.form, of: now, isDone: true, transaction)
            return Done(note(.serviceFormPublished, now))
        }
    }

    /// Puts the form back to what residents see; what was built stays in the record.
    func discardForm(of code: ServiceCode, after known: Int) async throws {
        try await change(.manageServices) { transaction in
            let now = try requireKnown(known, of: code, transaction)
            guard now.isChanged else { return .nothing }
            try insertBuilding(now.service.content.form, of: now, isDone: true, transaction)
            return Done(note(.serviceFormUndone, now))
        }
    }

    private func requireKnown(
        _ known: Int, of code: ServiceCode, _ transaction: WriteTransaction
    ) throws -> FormBuilding {
        guard let now = try transaction.building(code) else { throw ServiceRefusal.noService }
        guard now.number == known else { throw BuildingRefusal.changedMeanwhile(now) }
        return now
    }

    private func note(_ kind: AuditedAct, _ building: FormBuilding) -> AuditNote {
        AuditNote(
            kind, [.number(building.service.id.rawValue), .number(Int64(building.number) + 1)])
    }

    private func insertBuilding(
        _ form: ServiceForm, of now: FormBuilding, isDone: Bool, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO service_building (authority, service, number, form, is_done, since,
                by_authority, by_person)
            VALUES (\(authority), \(now.service.id), \(now.number + 1), \(try RowText.json(form)),
                \(isDone), \(time), \(actor.authority), \(actor.person))
            """)
    }
}

extension Bilingual {
    /// Nothing written yet.
    fileprivate static let none = Bilingual("", "")
}

extension ServiceForm {
    /// That it has become too long; nil while it has not.
    fileprivate var excess: FormIssue? {
        pages.count > Self.mostPages || fields.count > Self.mostFields
            ? .tooLong(pages: pages.count, fields: fields.count) : nil
    }
}
