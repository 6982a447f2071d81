import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The manual of a service as staff write it.
struct ManualEditor: Component {
    let service: Service
    let isShared: Bool
    let divisions: [Division]
    let sheet: Sheet
    let hidden: [HiddenField]
    let openingHidden: [HiddenField]
    let sharingHidden: [HiddenField]
    let language: Language

    func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        PageTitle(
            service.content.name(language), eyebrow: say("คู่มือประชาชน", "Citizen manual"),
            lead: say(
                "ฉบับที่ \(service.version) เมื่อ \(service.changed.dayAndTime(.thai)) คำขอที่ส่งมาแล้วใช้ฉบับเดิมจนจบ",
                "Version \(service.version) of \(service.changed.dayAndTime(.english)). Requests that came before keep theirs."
            ))
        opening
        PostForm(
            to: LinkAddress(EServiceLocations.service.path(service.code)),
            hidden: hidden + [HiddenField(ManualForm.known, sheet[ManualForm.known])]
        ) {
            pair("name", say("ชื่อบริการ", "Name"))
            pair("purpose", say("ขอได้เรื่องใด", "What for"))
            pair("who", say("ใครยื่นได้", "Who may ask"))
            steps
            division(
                ManualForm.division, say("กองที่รับเรื่อง", "The division it goes to"),
                hint: say(
                    "คำขอใหม่จะไปที่กองนี้ก่อน", "A new request goes to this division first"))
            text(
                ManualForm.days,
                say("เวลารวมเป็นวันตามปฏิทิน", "Time in days of the calendar"),
                hint: say(
                    "ใส่เมื่อกฎหมายกำหนดเป็นวัน เช่น 15 ถ้าเว้นว่าง เวลารวมคือผลรวมของขั้นตอนเป็นวันทำการ",
                    "Where a law counts days, as 15; if left empty the time is the sum of the steps in working days"
                ))
            fee
            documents
            CheckboxChoices(
                field(ManualForm.channels, say("ช่องทาง", "Channels")),
                ServiceContent.Channel.allCases.map { Choice($0.rawValue, $0.name(language)) },
                selected: Set(sheet.fields.values(of: ManualForm.channels)))
            pair("law", say("กฎหมายที่เกี่ยวข้อง", "Law"))
            ButtonRow {
                Button(say("บันทึกคู่มือ", "Save the manual"))
                BackLink(to: LinkAddress(EServiceLocations.services.path()), language)
            }
        }
        sharing
    }

    @MarkupBuilder private var fee: some Markup {
        pair(
            "fee", say("ค่าธรรมเนียม", "Fee"),
            hint: say(
                "เว้นว่างได้ ถ้ามีการชำระด้านล่าง ประชาชนอ่านตามนั้น ถ้าไม่มี อ่านว่า “ไม่มี”",
                "May be empty: residents then read what is paid as chosen below, or “None”"))
        PaymentFields(editor: self)
    }

    private var sharing: some Markup {
        MoreDetails(say("ข้อมูลคำขอสำหรับโปรแกรมอื่น (Open311)", "Requests for programs (Open311)")) {
            PostForm(
                to: LinkAddress(EServiceLocations.sharing.path(service.code)),
                hidden: sharingHidden
            ) {
                p {
                    say(
                        "ให้เฉพาะวันที่ สถานะ กองที่รับเรื่อง และจุดบนแผนที่อย่างหยาบ ไม่ให้ชื่อ เบอร์โทร ข้อความ หรือรูป",
                        "Only days, state, division and a coarse point on the map are given: no name, telephone, words or pictures."
                    )
                }
                ButtonRow {
                    Button(
                        isShared
                            ? say("ปิดข้อมูล", "Stop sharing")
                            : say("เปิดข้อมูล", "Share the requests"), .quiet
                    ).small().sending(ManualForm.isShared, isShared ? "no" : "yes")
                }
            }
        }
    }

    /// What is to be done before the service is put into use, each with the way there.
    private var unwritten: some Markup {
        Banner(
            .note,
            say(
                "ก่อนเปิดให้บริการ ยังขาด \(service.content.unwritten.count) อย่าง",
                "Before it is put into use")
        ).listing(
            service.content.unwritten.map { part in
                BannerPoint(
                    part.wording(language),
                    to: part == .form
                        ? LinkAddress(EServiceLocations.building.path(service.code))
                        : LinkAddress(path: "#" + part.field))
            })
    }

    @MarkupBuilder private var opening: some Markup {
        if !service.isOpen, !service.content.isWritten { unwritten }
        p(.id(ManualForm.form)) {
            GoLink(
                say("แบบฟอร์มและคำถามของบริการนี้", "The form and its questions"),
                to: LinkAddress(EServiceLocations.building.path(service.code)))
        }
        PostForm(
            to: LinkAddress(EServiceLocations.opening.path(service.code)), hidden: openingHidden
        ) {
            ButtonRow {
                service.isOpen
                    ? StatusTag(.done, say("เปิดให้บริการอยู่", "In use"))
                    : StatusTag(.notYet, say("ปิดอยู่ ประชาชนไม่เห็น", "Not in use, nobody sees it"))
                Button(
                    service.isOpen
                        ? say("ปิดบริการ", "Take out of use")
                        : say("เปิดให้บริการ", "Put into use"), .quiet
                ).small().sending(ManualForm.isOpen, service.isOpen ? "no" : "yes")
            }
        }
    }

    private var steps: some Markup {
        fieldset(.class("field stack")) {
            legend { say("ขั้นตอน", "Steps") }
            p(.class("hint")) {
                say(
                    "ใช้เท่าที่ต้องการ ไม่เกิน \(ManualForm.mostSteps) ขั้น เวลาเป็นวันทำการ ใส่ 0 ถ้าเสร็จในวันเดียวกัน",
                    "Up to \(ManualForm.mostSteps), as many as are needed; time in working days, 0 for the same day"
                )
            }
            for number in 1...shownSteps { StepFields(editor: self, number: number) }
        }
    }

    /// Those that are filled in, and two more.
    private var shownSteps: Int {
        let last = (1...ManualForm.mostSteps).last { number in
            ["text", "days", "text_english"].contains {
                !sheet[ManualForm.step($0, number)].isEmpty
            }
        }
        return min(ManualForm.mostSteps, (last ?? 0) + 2)
    }

    @MarkupBuilder private var documents: some Markup {
        TextArea(
            field(
                ManualForm.documents, say("เอกสารที่ต้องใช้", "Documents to bring"),
                hint: say(
                    "บรรทัดละหนึ่งอย่าง เว้นว่างถ้าไม่ต้องใช้",
                    "One a line; leave empty for none")
            ).optional(language), value: sheet[ManualForm.documents])
        TextArea(
            field(
                ManualForm.english(ManualForm.documents),
                say("เอกสารภาษาอังกฤษ", "Documents in English")
            ).optional(language), value: sheet[ManualForm.english(ManualForm.documents)])
    }

    @MarkupBuilder private func pair(
        _ name: String, _ label: String, hint: String? = nil
    ) -> some Markup {
        text(name, label, hint: hint, isOptional: hint != nil)
        text(ManualForm.english(name), label + say(" ภาษาอังกฤษ", " in English"))
    }

    fileprivate func text(
        _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = true
    ) -> TextField {
        let field = field(name, label, hint: hint)
        return TextField(isOptional ? field.optional(language) : field, value: sheet[name])
    }

    fileprivate func division(
        _ name: String, _ label: String, hint: String? = nil
    ) -> SelectField {
        SelectField(
            field(name, label, hint: hint).optional(language),
            divisions.map { Choice(String($0.id.rawValue), $0.name) }, selected: sheet[name],
            empty: say("ยังไม่ระบุ", "Not said"))
    }

    func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
        Field(name, label, hint: hint).showing(sheet.errors)
    }
}

/// The fields of one step of a manual.
private struct StepFields: Component {
    let editor: ManualEditor
    let number: Int

    var body: some Markup {
        editor.text(
            ManualForm.step("text", number), editor.say("ขั้นที่ \(number)", "Step \(number)"),
            isOptional: number > 1)
        editor.text(
            ManualForm.step("text_english", number),
            editor.say("ขั้นที่ \(number) ภาษาอังกฤษ", "Step \(number) in English"))
        TextField(
            editor.field(
                ManualForm.step("days", number),
                editor.say("ขั้นที่ \(number) กี่วันทำการ", "Step \(number): working days")),
            value: editor.sheet[ManualForm.step("days", number)], kind: .wholeNumber,
            width: .short)
        editor.division(
            ManualForm.step("division", number),
            editor.say("ขั้นที่ \(number) กองใดทำ", "Step \(number): who does it"))
    }
}
