import Design
import HTML
import Platform
import ThaiText

/// What is attached, and the form that attaches more and goes on.
struct FilesPage: Component {
    let place: AskPlace
    let token: DraftToken
    let sheet: Sheet
    let names: [StoredFile.ID: String]
    let hidden: [HiddenField]
    let removalHidden: [HiddenField]

    private var open: [ServiceField] {
        place.plan.files.filter { place.answers.files(of: $0).count < $0.mostFiles }
    }

    var body: some Markup {
        AskHead(place: place)
        for field in place.plan.files where !place.answers.files(of: field).isEmpty {
            AttachedFiles(page: self, field: field)
        }
        PostForm(
            to: place.site.formAddress(EServiceLocations.attachment.path(place.code, token)),
            hidden: hidden, carriesFiles: true
        ) {
            for field in open { FileField(frame(field), accept: accepted(field)) }
            ButtonRow {
                Button(place.say("ต่อไป", "Go on"))
                if !open.isEmpty {
                    Button(place.say("แนบแล้วเลือกไฟล์เพิ่ม", "Attach and choose more"), .quiet)
                        .sending(AskField.then, AskField.stay)
                }
            }
        }
    }

    private func frame(_ field: ServiceField) -> Field {
        let more =
            place.answers.files(of: field).isEmpty
            ? field.label(place.language)
            : field.label(place.language) + place.say(" (เพิ่มอีก)", " (one more)")
        let frame = Field(field.name, more, hint: hint(field)).showing(sheet.errors)
        let isNeeded = field.isRequired && place.answers[field.id] == nil
        return isNeeded ? frame : frame.optional(place.language)
    }

    private func hint(_ field: ServiceField) -> String {
        let limits =
            field.kind == .photo
            ? place.say(
                "JPG หรือ PNG ไม่เกิน 20 MB เราย่อรูป ลบพิกัดและข้อมูลกล้องที่ซ่อนในรูปให้",
                "JPG or PNG, at most 20 MB; we make it smaller and remove the place and camera data hidden in it"
            )
            : place.say(
                "PDF, รูป, Word หรือ Excel ไม่เกิน 20 MB", "PDF, picture, Word or Excel, at most 20 MB")
        let most =
            field.mostFiles > 1
            ? place.say("ไม่เกิน \(field.mostFiles) ไฟล์", "up to \(field.mostFiles) files") : nil
        return [field.hint?(place.language), limits, most].compactMap(\.self)
            .joined(separator: " · ")
    }

    private func accepted(_ field: ServiceField) -> String {
        field.kind == .photo ? ".jpg,.jpeg,.png" : ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods"
    }
}

/// The files of one question, each with the way to take it out.
private struct AttachedFiles: Component {
    let page: FilesPage
    let field: ServiceField

    private var place: AskPlace { page.place }

    var body: some Markup {
        div(.class("card stack")) {
            p(.class("strong")) { field.label(place.language) }
            PostForm(
                to: place.site.formAddress(
                    EServiceLocations.removal.path(place.code, page.token, field.id)),
                hidden: page.removalHidden
            ) {
                FileList(
                    place.answers.files(of: field).map { id in
                        SentFile(
                            page.names[id] ?? place.say("ไฟล์", "File"),
                            note: place.say("แนบแล้ว", "Attached"),
                            removal: Button(place.say("เอาออก", "Take out"), .quiet).small()
                                .sending(AskField.file, id.segment))
                    })
            }
        }
    }
}
