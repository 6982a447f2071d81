import Design
import HTML
import HTTP
import ThaiText

/// What becomes of a form that came too late: nothing that was typed is lost, nothing is done by it.
extension ErrorPages {
    /// The form again with all that was typed, after signing in where the session has ended.
    func outdated(_ visit: Visit, _ form: OutdatedForm) async -> Response {
        // Half-way through a sign-in that took too long: the form that travels with it goes on.
        let travelling = form.fields[KeptForms.field]
        if !form.isOpen, let sealed = travelling, sealed.utf8.count < KeptForms.bodyLimit * 3 / 4 {
            return await signInAgain(visit, sealed)
        }
        let path = Path(segments: visit.request.target.segments)
        let keeping = KeptForm(form, path: path, now: visit.now)
        if visit.visitor.session == nil, form.owner != nil, !keeping.isEmpty {
            guard let sealed = kept.seal(keeping) else { return await resend(visit, form) }
            return await signInAgain(visit, sealed)
        }
        guard form.isOpen else { return signingIn(visit) }
        if let owner = form.owner, !visit.tokens.isOwner(visit.visitor.person, owner) {
            return await page(.anotherPersons, .forbidden, visit)
        }
        let isOurs = RequestOrigin(of: visit.request) == .here && !carriesFile(visit)
        guard isOurs || form.owner != nil else {
            return await page(.pageTooOld, .forbidden, visit)
        }
        guard var response = await FormPages.page(of: keeping, for: visit.request),
            response.status == .ok
        else { return await resend(visit, form) }
        response.status = .forbidden
        return response
    }

    /// Not now: the form again with all that was typed, and when it may be sent.
    func tooMany(_ visit: Visit, _ seconds: Int, _ form: OutdatedForm?) async -> Response {
        var response: Response
        if let form {
            let path = Path(segments: visit.request.target.segments)
            var keeping = KeptForm(form, path: path, now: visit.now)
            keeping.wait = seconds
            let page = await FormPages.page(of: keeping, for: visit.request)
            if let page, page.status == .ok {
                response = page
            } else {
                response = await resend(
                    visit, form, saying: .tooMany(seconds: seconds),
                    else: .tooMany(seconds: seconds))
            }
        } else {
            response = await page(.tooMany(seconds: seconds), .tooManyRequests, visit)
        }
        response.status = .tooManyRequests
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    /// The password once more, with what was typed.
    func confirmFirst(_ visit: Visit, _ form: OutdatedForm) async -> Response {
        let path = Path(segments: visit.request.target.segments)
        let keeping = KeptForm(form, path: path, now: visit.now)
        let sealed =
            keeping.isEmpty ? nil : kept.seal(keeping, within: KeptForms.confirmationLimit)
        guard let sealed else {
            return leading(visit, to: Path(segments: ["account", "confirm"]))
        }
        return await confirmAgain(visit, sealed)
    }

    private func carriesFile(_ visit: Visit) -> Bool {
        visit.request.contentType?.value == "multipart/form-data"
    }

    /// What has no page to be shown on, or is too long to travel: it stays in this page and can be sent again.
    private func resend(
        _ visit: Visit, _ form: OutdatedForm, saying text: ErrorText = .outdated,
        else other: ErrorText = .pageTooOld
    ) async -> Response {
        guard RequestOrigin(of: visit.request) == .here, !carriesFile(visit),
            let address = LinkAddress(path: visit.request.target.path)
        else { return await page(other, .forbidden, visit) }
        let language = visit.language
        let hidden =
            visit.hidden(for: form.template)
            + form.shown.map { HiddenField($0.name, $0.value) }
        return await frame.page(
            text.title(language), for: visit, PageLook(.forbidden, isPrivate: true)
        ) {
            PageTitle(text.title(language), lead: text.advice(language))
            PostForm(to: address, hidden: hidden) {
                ButtonRow { Button(Bilingual("ส่งอีกครั้ง", "Send again")(language)) }
            }
        }
    }
}

/// Says above a form that what was typed is back, and what is not.
struct RestoredNote: Component {
    let form: KeptForm
    let language: Language

    var body: some Markup {
        // Only where something is to be done again it is more than a note.
        Banner(
            form.wait == nil && form.files.isEmpty && !form.lacksSecrets ? .note : .warning,
            title(language), text)
    }

    private var title: Bilingual {
        form.wait.map { seconds in
            Bilingual(
                "ส่งถี่เกินไป รอ \(seconds) วินาทีแล้วส่งอีกครั้ง",
                seconds == 1
                    ? "Too many requests: wait 1 second, then send again"
                    : "Too many requests: wait \(seconds) seconds, then send again")
        }
            ?? Bilingual(
                "สิ่งที่คุณกรอกยังอยู่ แต่ยังไม่ได้บันทึก", "What you filled in is here, and not saved yet")
    }

    private var text: String {
        var parts = [
            form.wait == nil
                ? Bilingual("ตรวจอีกครั้งแล้วส่งแบบฟอร์มนี้", "Look it over, then send this form.")
                : Bilingual(
                    "ยังไม่มีอะไรถูกบันทึก สิ่งที่คุณกรอกยังอยู่ ถ้าหลายคนใช้อินเทอร์เน็ตเส้นเดียวกัน ระบบนับรวมกัน",
                    "Nothing is saved yet; what you filled in is here. People behind one connection are counted together."
                )
        ]
        if !form.files.isEmpty {
            let names = form.files.joined(separator: ", ")
            parts.append(
                Bilingual("เลือกไฟล์ใหม่: \(names)", "Choose the files again: \(names)."))
        }
        if form.lacksSecrets {
            parts.append(
                Bilingual(
                    "พิมพ์รหัสผ่านหรือรหัสยืนยันใหม่", "Type passwords and codes again."))
        }
        return parts.map { $0(language) }.joined(separator: " ")
    }
}
