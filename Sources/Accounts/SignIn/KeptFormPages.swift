import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Gives back, after signing in again, what somebody typed before the session ended; never sends it in the person's name.
struct KeptFormPages {
    static let location = Location("/account/kept-form")

    let area: Accounts

    func routes(_ gate: Gate) -> [Route<Access>] {
        let form = Access.form(.signedIn, fields: [KeptForms.field], limit: KeptForms.bodyLimit)
        return [
            gate.get(Self.location, .page(.signedIn)) { _ in .redirect(to: LinkAddress("/work")) },
            gate.post(
                Self.location, form,
                answer: { visit in
                    try await giveBack(visit.form[KeptForms.field] ?? "", visit)
                }),
        ]
    }

    /// Where a sign-in ends: at the page that was wanted, or with the offer of what was typed.
    func goOn(_ visit: Visit, _ session: OpenedSession, _ back: WayBack) async throws -> Response {
        var response = Response.redirect(to: back.address)
        if let sealed = back.kept {
            response = try await offer(sealed, session.visit(visit, area))
        }
        session.set(on: &response, isSecure: visit.request.isSecure)
        return response
    }

    /// Offers the form to its person, who has just signed in.
    func offer(_ sealed: String, _ visit: Visit) async throws -> Response {
        let form: KeptForm
        do throws(KeptForms.Refusal) { form = try area.kept.open(sealed, for: visit) } catch {
            return try await refused(error, visit)
        }
        let language = visit.language
        let title = Bilingual("สิ่งที่คุณกรอกยังอยู่", "What you typed is kept")(language)
        var look = PageLook()
        look.carriesForm = true
        return try await area.frame.desk(title, for: visit, look) {
            PageTitle(title, lead: Self.lead(form)(language))
            PostForm(
                to: LinkAddress(KeptFormPages.location.path()),
                hidden: visit.hidden(for: Self.location.template) + [
                    HiddenField(KeptForms.field, sealed)
                ]
            ) {
                ButtonRow {
                    Button(Bilingual("กลับไปที่แบบฟอร์ม", "Go back to the form")(language))
                }
            }
        }
    }

    private static func lead(_ form: KeptForm) -> Bilingual {
        let base = Bilingual(
            "คุณเข้าสู่ระบบแล้ว แบบฟอร์มยังไม่ถูกบันทึก เปิดดู ตรวจ แล้วส่งเอง",
            "You are signed in again. The form is not saved yet: open it, look it over and send it yourself."
        )
        guard !form.files.isEmpty else { return base }
        let names = form.files.joined(separator: ", ")
        return base
            + Bilingual(
                " ไฟล์ต้องเลือกใหม่: \(names)", " Files have to be chosen again: \(names).")
    }

    /// The page of the form, filled in.
    func giveBack(_ sealed: String, _ visit: Visit) async throws -> Response {
        let form: KeptForm
        do throws(KeptForms.Refusal) { form = try area.kept.open(sealed, for: visit) } catch {
            return try await refused(error, visit)
        }
        if let page = await FormPages.page(of: form, for: visit.request) { return page }
        return try await textsOnly(form, visit)
    }

    /// The form is gone, or no longer the person's: the texts stay readable, to be copied.
    private func textsOnly(_ form: KeptForm, _ visit: Visit) async throws -> Response {
        let language = visit.language
        let title = Bilingual("แบบฟอร์มนี้เปิดไม่ได้แล้ว", "This form cannot be opened any more")(language)
        return try await area.frame.desk(title, for: visit, PageLook()) {
            PageTitle(
                title,
                lead: Bilingual(
                    "สิ่งที่คุณกรอกอยู่ด้านล่าง คัดลอกไปใช้ในที่อื่นได้",
                    "What you typed stands below; copy it to where it is needed.")(language))
            ul { for field in form.fields.fields where !field.value.isEmpty { li { field.value } } }
        }
    }

    private func refused(_ refusal: KeptForms.Refusal, _ visit: Visit) async throws -> Response {
        let language = visit.language
        let (title, lead) = Self.wording(refusal)
        return try await area.frame.desk(
            title(language), for: visit, PageLook(refusal == .another ? .forbidden : .ok)
        ) {
            PageTitle(title(language), lead: lead(language))
            p {
                GoLink(
                    Bilingual("ไปหน้าแรกของงาน", "Go to your first page")(language),
                    to: LinkAddress("/work"))
            }
        }
    }

    private static func wording(_ refusal: KeptForms.Refusal) -> (Bilingual, Bilingual) {
        switch refusal {
        case .another:
            (
                Bilingual("แบบฟอร์มที่เก็บไว้เป็นของผู้อื่น", "The kept form is somebody else's"),
                Bilingual(
                    "เปิดให้เฉพาะผู้ที่กรอก คุณเข้าสู่ระบบแล้วและทำงานของคุณต่อได้ ไม่มีอะไรถูกบันทึกจากแบบฟอร์มนั้น",
                    "It is given back to who filled it in. You are signed in and can go on with your own work; nothing of that form was saved."
                )
            )
        case .foreign, .over:
            (
                Bilingual("คืนแบบฟอร์มที่เก็บไว้ไม่ได้", "The kept form cannot be given back"),
                Bilingual(
                    "เก็บไว้นานเกินไปหรือข้อมูลมาไม่ครบ คุณเข้าสู่ระบบแล้ว ไม่มีอะไรถูกบันทึกจากแบบฟอร์มนั้น",
                    "It was kept too long ago or did not arrive whole. You are signed in; nothing of that form was saved."
                )
            )
        }
    }
}
