import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The questions of a form, each on a page of its own.
extension EService {
    func questionRoutes(_ gate: Gate) -> [Route<Access>] {
        let form = Access.form(
            .serviceKeepers, fields: QuestionFields.names, limit: Self.formLimit)
        return [
            gate.get(EServiceLocations.kinds, .page(.serviceKeepers), answer: kinds),
            gate.get(EServiceLocations.newField, .page(.serviceKeepers)) {
                visit, code, place, kind in
                try await editor(
                    visit, .new(kind, page: place, of: try await building(visit, code)),
                    Sheet(visit))
            },
            gate.post(EServiceLocations.newField, form) { visit, code, place, kind in
                try await write(
                    visit, .new(kind, page: place, of: try await building(visit, code)))
            },
            gate.get(EServiceLocations.formField, .page(.serviceKeepers)) { visit, code, id in
                let building = try await building(visit, code)
                let desk = try QuestionDesk.of(id, in: building)
                let pairs = desk.now.map { QuestionFields.pairs($0, known: building.number) }
                return try await editor(visit, desk, Sheet(visit, orNow: pairs ?? []))
            },
            gate.post(EServiceLocations.formField, form) { visit, code, id in
                try await write(visit, .of(id, in: try await building(visit, code)))
            },
        ]
    }

    private func kinds(
        _ visit: Visit, _ code: ServiceCode, _ place: Int
    ) async throws -> Response {
        let building = try await building(visit, code)
        guard building.form.page(place) != nil else { throw WebRefusal.nothingHere }
        let title = Bilingual("เพิ่มคำถามในหน้า \(place)", "Add a question to page \(place)")
        return try await buildingPage(
            title(visit.language), visit, building, Sheet([], visit.language)
        ) {
            KindsPage(
                title: title(visit.language), code: code, place: place, language: visit.language)
        }
    }

    private func editor(
        _ visit: Visit, _ desk: QuestionDesk, _ sheet: Sheet
    ) async throws -> Response {
        let page = QuestionEditor(
            building: desk.building, kind: desk.kind, now: desk.now, before: desk.before,
            sheet: sheet, place: LinkAddress(desk.path),
            hidden: knownFields(visit, desk.template, desk.building, sheet),
            isLate: isLate(sheet), language: visit.language)
        return try await buildingPage(page.title, visit, desk.building, sheet) { page }
    }

    private func write(_ visit: Visit, _ desk: QuestionDesk) async throws -> Response {
        var sheet = Sheet(visit)
        let code = desk.building.service.code
        let field = sheet.question(desk.id, desk.kind, over: desk.now, before: desk.before)
        return try await build(
            visit, code, sheet, main: QuestionFields.label,
            again: { try await editor(visit, desk, $0) }
        ) { act, known in
            if let field {
                try await act.buildForm(
                    of: code, desk.page.map { .addField(field, page: $0) } ?? .writeField(field),
                    after: known)
            }
            return .built
        }
    }
}

/// A question in front of somebody who writes it.
private struct QuestionDesk {
    let building: FormBuilding
    let id: String
    let kind: ServiceField.Kind
    /// As it is; nil for a new one.
    let now: ServiceField?
    /// The page onto which a new one comes.
    let page: Int?
    /// The questions on whose choices it may hang.
    let before: [ServiceField]

    static func new(
        _ kind: ServiceField.Kind, page: Int, of building: FormBuilding
    ) throws -> QuestionDesk {
        guard building.form.page(page) != nil else { throw WebRefusal.nothingHere }
        return QuestionDesk(
            building: building, id: building.form.freeName, kind: kind, now: nil, page: page,
            before: building.form.pages.prefix(page).flatMap(\.fields))
    }

    static func of(_ id: String, in building: FormBuilding) throws -> QuestionDesk {
        guard let now = building.form.field(id) else { throw WebRefusal.nothingHere }
        return QuestionDesk(
            building: building, id: id, kind: now.kind, now: now, page: nil,
            before: Array(building.form.fields.prefix { $0.id != id }))
    }

    var path: Path {
        let code = building.service.code
        return page.map { EServiceLocations.newField.path(code, $0, kind) }
            ?? EServiceLocations.formField.path(code, id)
    }

    var template: String {
        page == nil ? EServiceLocations.formField.template : EServiceLocations.newField.template
    }
}
