import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// Finding a request again by its code and the telephone number.
extension EService {
    func lookupPage(
        _ visit: Visit, _ site: PublicSite, _ sheet: Sheet, hasEnded: Bool = false,
        typed: String = ""
    ) async -> Response {
        let page = LookupPage(
            site: site, sheet: sheet,
            hidden: visit.hidden(
                for: PublicSite.place.template + EServiceLocations.lookup.own.template),
            language: visit.language, hasEnded: hasEnded, typed: typed)
        return await publicPage(
            page.title, visit, site, under: [Self.publicLink(of: site, visit.language)],
            errors: sheet.errors
        ) { div(.class("stack stack-5")) { page } }
    }

    /// Code and number are right together or not at all: what is wrong of the two is not told.
    func lookUp(_ visit: Visit, _ site: PublicSite) async throws -> Response {
        var sheet = Sheet(visit)
        let code = sheet.requestCode(LookupPage.code)
        let phone = sheet.phone(LookupPage.phone)
        if let code, let phone, sheet.isSound {
            if let found = try await found(code, phone, visit, site, &sheet) {
                let pass = passes.pass(found, of: site.authority.id, at: visit.now)
                return .redirect(to: site.address(EServiceLocations.status.path(pass)))
            }
        }
        return await lookupPage(visit, site, sheet)
    }

    /// The request of a code and a number; nil after a refusal.
    private func found(
        _ code: RequestCode, _ phone: PhoneNumber, _ visit: Visit, _ site: PublicSite,
        _ sheet: inout Sheet
    ) async throws -> ServiceRequest.ID? {
        if let seconds = guesses.wait(code, at: visit.now) {
            sheet.refuse(
                LookupPage.code,
                Bilingual(
                    "ใส่ไม่ตรงหลายครั้งแล้ว รออีก \(seconds) วินาที",
                    "Too many wrong tries; wait \(seconds) seconds"))
            return nil
        }
        let found = try await reader(site).read { try $0.request(code) }
        let isRight = found?.contact.phone == phone.digits && found?.erased == nil
        guesses.note(code, isRight: isRight, at: visit.now)
        if isRight { return found?.id }
        sheet.refuse(
            LookupPage.code,
            Bilingual(
                "รหัสกับเบอร์โทรไม่ตรงกับคำขอใด ตรวจทั้งสองช่องอีกครั้ง",
                "No request has this code and this number; check both"))
        return nil
    }

    /// Where the code is asked for again once the time of an open request is over, with what was typed there.
    func ended(
        _ visit: Visit, _ site: PublicSite, _ form: FormFields = FormFields()
    ) async -> Response {
        let fields = [StatusPage.answer, StatusPage.review, StatusPage.comment]
        let typed = fields.compactMap { form[$0] }.first { !$0.isEmpty }
        guard let typed else {
            return .redirect(
                to: site.address(
                    EServiceLocations.lookup.path(), query: [(LookupPage.ended, "yes")]))
        }
        return await lookupPage(
            visit, site, Sheet([], visit.language), hasEnded: true, typed: typed)
    }
}

extension Sheet {
    /// A tracking code; nil after a refusal.
    fileprivate mutating func requestCode(_ field: String) -> RequestCode? {
        if let code = RequestCode(
            Digits.arabic(Normalisation.canonical(self[field])))
        {
            return code
        }
        refuse(
            field,
            Bilingual(
                "รหัสติดตามมี 10 ตัว เช่น 7K4M-29QP-XW",
                "A tracking code has 10 signs, as 7K4M-29QP-XW"))
        return nil
    }
}
