import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The pages on which officers build the forms of services.
extension EService {
    func buildingRoutes(_ gate: Gate) -> [Route<Access>] {
        newServiceRoutes(gate) + formRoutes(gate) + pageRoutes(gate) + questionRoutes(gate)
            + [gate.get(EServiceLocations.preview, .page(.serviceKeepers), answer: preview)]
    }

    private func formRoutes(_ gate: Gate) -> [Route<Access>] {
        let known: Set<String> = [QuestionFields.known]
        let back: @Sendable (Visit, ServiceCode) async throws -> Response = { _, code in
            .redirect(to: LinkAddress(EServiceLocations.building.path(code)))
        }
        return [
            gate.get(EServiceLocations.building, .page(.serviceKeepers)) { visit, code in
                try await builder(visit, code, Sheet([], visit.language))
            },
            gate.get(EServiceLocations.order, .page(.serviceKeepers), answer: back),
            gate.post(
                EServiceLocations.order,
                .form(
                    .serviceKeepers, fields: known.union([BuilderPage.move]),
                    limit: Self.formLimit), answer: reorder),
            gate.get(EServiceLocations.formDiscarding, .page(.serviceKeepers), answer: back),
            gate.post(
                EServiceLocations.formDiscarding,
                .form(.serviceKeepers, fields: known, limit: Self.formLimit)
            ) { visit, code in
                try await settle(visit, code, .undone, { try await builder(visit, code, $0) }) {
                    try await $0.discardForm(of: code, after: $1)
                }
            },
        ] + publicationRoutes(gate)
    }

    private func publicationRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.formPublication, .page(.serviceKeepers)) { visit, code in
                try await publication(visit, code, Sheet([], visit.language))
            },
            gate.post(
                EServiceLocations.formPublication,
                .form(
                    .serviceKeepers, fields: [QuestionFields.known], limit: Self.formLimit)
            ) { visit, code in
                try await settle(
                    visit, code, .released, { try await publication(visit, code, $0) }
                ) { try await $0.publishForm(of: code, after: $1) }
            },
        ]
    }

    // MARK: What the pages share

    /// The form of a service as it is being built.
    func building(_ visit: Visit, _ code: ServiceCode) async throws -> FormBuilding {
        let found = try await visit.act(in: database).read(.manageServices) {
            try $0.building(code)
        }
        guard let found else { throw WebRefusal.nothingHere }
        return found
    }

    /// A page of building under the form's own.
    func buildingPage(
        _ title: String, _ visit: Visit, _ building: FormBuilding?, _ sheet: Sheet,
        @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        let language = visit.language
        let list = EServiceLocations.services.path()
        var above: [MenuLink] = [
            .work(language),
            MenuLink(
                Bilingual("บริการและคู่มือ", "Services and manuals")(language), LinkAddress(list)),
        ]
        if let building {
            above.append(
                MenuLink(
                    building.service.content.name(language),
                    LinkAddress(EServiceLocations.building.path(building.service.code))))
        }
        return try await page(
            title, visit, under: above, menu: list, errors: sheet.errors, content: content)
    }

    /// The number that a form carried; after another's change the latest, so that what was typed can be sent again.
    func knownFields(
        _ visit: Visit, _ template: String, _ building: FormBuilding, _ sheet: Sheet
    ) -> [HiddenField] {
        let typed = sheet[QuestionFields.known]
        let isNow = typed.isEmpty || isLate(sheet)
        return visit.hidden(for: template)
            + [HiddenField(QuestionFields.known, isNow ? String(building.number) : typed)]
    }

    /// Whether the page is shown again because somebody else was first.
    func isLate(_ sheet: Sheet) -> Bool {
        let wording = ServiceRefusal.changedMeanwhile.wording(sheet.language)
        return sheet.errors.contains { $0.text == wording }
    }

    /// Makes a change of the form that a sheet holds; what another did first, and what is wrong, is said with what was typed.
    func build(
        _ visit: Visit, _ code: ServiceCode, _ sheet: Sheet, main field: String,
        again: (Sheet) async throws -> Response, to path: Path? = nil,
        _ work: (Act, Int) async throws -> ServiceDeed
    ) async throws -> Response {
        var sheet = sheet
        let known = Int(Digits.arabic(sheet[QuestionFields.known]))
        if known == nil { sheet.refuse(field, ServiceRefusal.changedMeanwhile.wording) }
        do {
            return try await carry(visit, sheet, main: field, again: again) {
                let deed = try await work(try visit.act(in: database), known ?? 0)
                return deed.on(path ?? EServiceLocations.building.path(code))
            }
        } catch let refusal as BuildingRefusal {
            switch refusal {
            case .changedMeanwhile: sheet.refuse(field, ServiceRefusal.changedMeanwhile.wording)
            case .gone:
                sheet.refuse(
                    field,
                    Bilingual(
                        "สิ่งที่จะแก้ไม่มีแล้ว กลับไปดูแบบฟอร์มล่าสุด",
                        "What you are changing is not there any more; look at the form as it is."))
            case .issue(let issue):
                sheet.refuse(
                    field, issue.wording(in: try await building(visit, code).form))
            }
            return try await again(sheet)
        }
    }

    /// A form of one button.
    private func settle(
        _ visit: Visit, _ code: ServiceCode, _ deed: ServiceDeed,
        _ again: (Sheet) async throws -> Response, _ work: (Act, Int) async throws -> Void
    ) async throws -> Response {
        try await build(visit, code, Sheet(visit), main: QuestionFields.known, again: again) {
            try await work($0, $1)
            return deed
        }
    }

    // MARK: The form as a whole

    private func builder(
        _ visit: Visit, _ code: ServiceCode, _ sheet: Sheet
    ) async throws -> Response {
        let building = try await building(visit, code)
        let page = BuilderPage(
            building: building, sheet: sheet,
            orderHidden: knownFields(visit, EServiceLocations.order.template, building, sheet),
            discardHidden: knownFields(
                visit, EServiceLocations.formDiscarding.template, building, sheet),
            language: visit.language)
        return try await buildingPage(
            building.service.content.name(visit.language), visit, nil, sheet
        ) { page }
    }

    private func reorder(_ visit: Visit, _ code: ServiceCode) async throws -> Response {
        var sheet = Sheet(visit)
        let words = Digits.arabic(sheet[BuilderPage.move])
            .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let direction = words.first.flatMap(FormDirection.init(rawValue:))
        let part = words.count == 2 ? words.last.flatMap(FormPart.init(segment:)) : nil
        if direction == nil || part == nil {
            sheet.refuse(
                BuilderPage.move,
                Bilingual("กดปุ่มเลื่อนอีกครั้ง", "Press the button once more"))
        }
        return try await build(
            visit, code, sheet, main: QuestionFields.known,
            again: { try await builder(visit, code, $0) }
        ) { act, known in
            if let direction, let part {
                try await act.buildForm(of: code, .move(part, direction), after: known)
            }
            return .built
        }
    }

    private func publication(
        _ visit: Visit, _ code: ServiceCode, _ sheet: Sheet
    ) async throws -> Response {
        let building = try await building(visit, code)
        let title = Bilingual("เผยแพร่แบบฟอร์ม", "Publish the form")(visit.language)
        return try await buildingPage(title, visit, building, sheet) {
            PublicationPage(
                title: title, building: building,
                hidden: knownFields(
                    visit, EServiceLocations.formPublication.template, building, sheet),
                language: visit.language)
        }
    }
}
