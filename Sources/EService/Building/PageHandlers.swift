import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The pages of a form: their titles, and taking one or a question out.
extension EService {
    func pageRoutes(_ gate: Gate) -> [Route<Access>] {
        let form = Access.form(
            .serviceKeepers,
            fields: [PageEditor.title, ManualForm.english(PageEditor.title), QuestionFields.known],
            limit: Self.formLimit)
        return [
            gate.get(EServiceLocations.newPage, .page(.serviceKeepers)) { visit, code in
                try await pageEditor(visit, code, nil, Sheet(visit))
            },
            gate.post(EServiceLocations.newPage, form) { visit, code in
                try await writePage(visit, code, nil)
            },
            gate.get(EServiceLocations.formPage, .page(.serviceKeepers)) { visit, code, place in
                let building = try await building(visit, code)
                guard let page = building.form.page(place) else { throw WebRefusal.nothingHere }
                let pairs = ManualForm.both(PageEditor.title, page.title)
                return try await pageEditor(visit, code, place, Sheet(visit, orNow: pairs))
            },
            gate.post(EServiceLocations.formPage, form) { visit, code, place in
                try await writePage(visit, code, place)
            },
            gate.get(EServiceLocations.formRemoval, .page(.serviceKeepers)) { visit, code, part in
                try await removal(visit, code, part, Sheet([], visit.language))
            },
            gate.post(
                EServiceLocations.formRemoval,
                .form(.serviceKeepers, fields: [QuestionFields.known], limit: Self.formLimit),
                answer: remove),
        ]
    }

    private func pageEditor(
        _ visit: Visit, _ code: ServiceCode, _ place: Int?, _ sheet: Sheet
    ) async throws -> Response {
        let building = try await building(visit, code)
        let title =
            place.map { Bilingual("แก้ชื่อหน้า \($0)", "Rename page \($0)") }
            ?? Bilingual("เพิ่มหน้า", "Add a page")
        let location =
            place.map { EServiceLocations.formPage.path(code, $0) }
            ?? EServiceLocations.newPage.path(code)
        let template =
            place == nil ? EServiceLocations.newPage.template : EServiceLocations.formPage.template
        return try await buildingPage(title(visit.language), visit, building, sheet) {
            PageEditor(
                title: title(visit.language), building: building,
                place: LinkAddress(location), sheet: sheet,
                hidden: knownFields(visit, template, building, sheet), language: visit.language)
        }
    }

    private func writePage(
        _ visit: Visit, _ code: ServiceCode, _ place: Int?
    ) async throws -> Response {
        let building = try await building(visit, code)
        if let place, building.form.page(place) == nil { throw WebRefusal.nothingHere }
        var sheet = Sheet(visit)
        let title = sheet.wording(
            PageEditor.title, missing: Bilingual("ใส่ชื่อหน้า", "Enter the title"))
        let next = place == nil ? building.form.pages.count + 1 : nil
        return try await build(
            visit, code, sheet, main: PageEditor.title,
            again: { try await pageEditor(visit, code, place, $0) },
            to: next.map { EServiceLocations.kinds.path(code, $0) }
        ) { act, known in
            if let title {
                try await act.buildForm(
                    of: code, place.map { .renamePage($0, title) } ?? .addPage(title),
                    after: known)
            }
            return .built
        }
    }

    private func removal(
        _ visit: Visit, _ code: ServiceCode, _ part: FormPart, _ sheet: Sheet
    ) async throws -> Response {
        let building = try await building(visit, code)
        guard building.form.after(.remove(part)) != nil else { throw WebRefusal.nothingHere }
        let page = RemovalPage(
            building: building, part: part,
            hidden: knownFields(
                visit, EServiceLocations.formRemoval.template, building, sheet),
            language: visit.language)
        return try await buildingPage(page.title, visit, building, sheet) { page }
    }

    private func remove(
        _ visit: Visit, _ code: ServiceCode, _ part: FormPart
    ) async throws -> Response {
        try await build(
            visit, code, Sheet(visit), main: QuestionFields.known,
            again: { try await removal(visit, code, part, $0) }
        ) { act, known in
            try await act.buildForm(of: code, .remove(part), after: known)
            return .built
        }
    }
}
