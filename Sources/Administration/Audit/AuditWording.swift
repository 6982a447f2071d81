import Platform
import ThaiText

extension AuditEntry {
    /// Who did it: a name with its number where the account is known here, else the number.
    func actorName(_ names: [Person.ID: String], _ language: Language) -> String {
        let words = actor.split(separator: " ")
        switch words.first {
        case "console": return Bilingual("หน้าเครื่อง", "The console")(language)
        case "visitor":
            if let id = provedPerson { return Self.name(of: id, names, language) }
            return Bilingual("ผู้เยี่ยมชม", "A visitor")(language)
        case "program": return Bilingual("โปรแกรม", "The program")(language)
        default: break
        }
        let parts = (words.last ?? "").split(separator: "/").compactMap { Int64($0) }
        guard parts.count == 2 else { return actor }
        let id = Person.ID(rawValue: parts[1])
        if parts[0] == authority.rawValue { return Self.name(of: id, names, language) }
        return parts[0] == 0
            ? Bilingual("ผู้ดูแลเครื่อง \(parts[1])", "Operator \(parts[1])")(language)
            : Bilingual("บุคคล \(parts[1])", "Person \(parts[1])")(language)
    }

    private static func name(
        of id: Person.ID, _ names: [Person.ID: String], _ language: Language
    ) -> String {
        names[id] ?? Bilingual("บุคคล \(id.rawValue)", "Person \(id.rawValue)")(language)
    }

    /// Who a visitor proved to be by the act itself: by password, code or the secret of a link.
    private var provedPerson: Person.ID? {
        switch AuditedAct(rawValue: act) {
        case .signedIn, .recoveryCodeUsed, .secondFactorEnrolled, .invitationAccepted,
            .passwordSet:
            for case .person(let id) in about ?? [] { return id }
            return nil
        default: return nil
        }
    }

    /// What was done, in words; a later release's act as it is written.
    func actName(_ language: Language) -> String {
        guard let known = AuditedAct(rawValue: act) else { return act }
        if known == .passwordResetOffered, actor == "visitor" {
            return Bilingual("ขอลิงก์ตั้งรหัสผ่าน", "Asked for a new password")(language)
        }
        return known.wording(language)
    }
}

extension AuditedAct {
    /// What was done, in words.
    var wording: Bilingual {
        switch self {
        case .authorityFounded: Bilingual("ตั้งหน่วยงาน", "Founded the authority")
        case .authorityChanged: Bilingual("แก้ข้อมูลหน่วยงาน", "Changed the particulars")
        case .authorityClosed: Bilingual("ปิดหน่วยงาน", "Closed the authority")
        case .divisionOpened: Bilingual("เพิ่มกอง", "Opened a division")
        case .divisionRenamed: Bilingual("เปลี่ยนชื่อกอง", "Renamed a division")
        case .divisionClosed: Bilingual("ปิดกอง", "Closed a division")
        case .letterRetried: Bilingual("ส่งจดหมายอีกครั้ง", "Sent a letter again")
        case .resultShared:
            Bilingual("เผยแพร่ผลให้หน่วยงานอื่นเทียบ", "Showed a result to other authorities")
        case .resultWithdrawn:
            Bilingual("ถอนผลที่เผยแพร่ให้เทียบ", "Took back a result shown to others")
        case .resultRead:
            Bilingual("อ่านผลประเมินจากเอกสาร", "Read a result from a document")
        case .resultRecorded: Bilingual("บันทึกผลประเมิน", "Recorded a result")
        case .resultAnalysed: Bilingual("เขียนการวิเคราะห์ผล", "Wrote the analysis of a result")
        case .planStarted: Bilingual("เริ่มแผนจากปีก่อน", "Started the plan from an earlier year")
        case .suggestionsTaken: Bilingual("เพิ่มมาตรการที่เสนอ", "Added suggested measures")
        case .measuresRead:
            Bilingual("อ่านมาตรการจากเอกสาร", "Read measures from a document")
        case .readMeasureCorrected:
            Bilingual("แก้มาตรการที่อ่านจากเอกสาร", "Put a read measure right")
        case .readMeasuresTaken:
            Bilingual("นำมาตรการจากเอกสารเข้าแผน", "Took measures of a document into the plan")
        case .measureAdded: Bilingual("เพิ่มมาตรการ", "Added a measure")
        case .measureChanged: Bilingual("แก้มาตรการ", "Changed a measure")
        case .measureDropped: Bilingual("นำมาตรการออกจากแผน", "Took a measure out of the plan")
        case .measureRestored: Bilingual("นำมาตรการกลับเข้าแผน", "Put a measure back")
        case .measureAssigned: Bilingual("มอบหมายมาตรการ", "Assigned a measure")
        case .assignmentEnded: Bilingual("ยกเลิกการมอบหมาย", "Ended an assignment")
        case .progressRecorded: Bilingual("บันทึกความก้าวหน้า", "Recorded progress")
        case .progressWithdrawn: Bilingual("ถอนบันทึกความก้าวหน้า", "Took progress back")
        case .progressShown: Bilingual("แนบหลักฐานความก้าวหน้า", "Added evidence of progress")
        case .progressHidden: Bilingual("นำหลักฐานความก้าวหน้าออก", "Removed evidence of progress")
        case .measureConcluded: Bilingual("สรุปผลมาตรการ", "Wrote what came of a measure")
        case .measureFigureChosen:
            Bilingual("เลือกตัวเลขที่นับของมาตรการ", "Chose a measure's counted figure")
        case .approvalRequested: Bilingual("ขออนุมัติเอกสาร", "Asked for approval of a document")
        case .approvalWithdrawn: Bilingual("ถอนคำขออนุมัติ", "Took back a request for approval")
        case .approvalReturned: Bilingual("ส่งเอกสารกลับให้แก้", "Sent a document back")
        case .publicationIssued:
            Bilingual("อนุมัติและเผยแพร่เอกสาร", "Approved and published a document")
        case .evidenceDisclosed: Bilingual("เพิ่มหลักฐานของรายการ OIT", "Showed evidence for an item")
        case .disclosureWithdrawn: Bilingual("ถอนหลักฐานของรายการ OIT", "Took evidence back")
        case .disclosureConfirmed:
            Bilingual("ยืนยันว่าหลักฐานยังใช้ได้", "Found evidence still right")
        case .elementsMarked: Bilingual("บันทึกองค์ประกอบที่มี", "Marked what an item shows")
        case .itemDescribed: Bilingual("แก้ผู้รับผิดชอบรายการ OIT", "Said who answers for an item")
        case .disclosureStarted:
            Bilingual("เริ่มรายการ OIT จากปีก่อน", "Started the disclosure from an earlier year")
        case .servicesTaken: Bilingual("นำบริการตั้งต้นมาใช้", "Took over ready-made services")
        case .serviceChanged: Bilingual("แก้คู่มือบริการ", "Changed a service's manual")
        case .serviceOpened: Bilingual("เปิดให้บริการ", "Put a service into use")
        case .serviceClosed: Bilingual("ปิดบริการ", "Took a service out of use")
        case .serviceBegun: Bilingual("สร้างบริการใหม่", "Began a new service")
        case .serviceFormChanged: Bilingual("แก้แบบฟอร์มที่กำลังสร้าง", "Changed a form being built")
        case .serviceFormPublished: Bilingual("เผยแพร่แบบฟอร์มของบริการ", "Published a service's form")
        case .serviceFormUndone: Bilingual("ทิ้งการแก้แบบฟอร์ม", "Discarded changes of a form")
        case .serviceShared: Bilingual("เปิดข้อมูลคำขอให้โปรแกรมอื่น", "Shared a service's requests")
        case .serviceUnshared:
            Bilingual("ปิดข้อมูลคำขอจากโปรแกรมอื่น", "Stopped sharing a service's requests")
        case .reportingOpened:
            Bilingual("เปิดรับเรื่องจากโปรแกรมอื่น", "Began to take requests from programs")
        case .reportingClosed:
            Bilingual("ปิดรับเรื่องจากโปรแกรมอื่น", "Stopped taking requests from programs")
        case .hookAdded:
            Bilingual("เพิ่มที่อยู่แจ้งระบบอื่น", "Added an address that is told of requests")
        case .hookStarted:
            Bilingual("เริ่มแจ้งระบบอื่น", "Began to tell another system of requests")
        case .hookPaused:
            Bilingual("พักการแจ้งระบบอื่น", "Paused telling another system of requests")
        case .hookHalted:
            Bilingual(
                "หยุดแจ้งระบบอื่นเพราะไม่ตอบ", "Stopped telling a system that did not answer")
        case .hookRemoved:
            Bilingual("เอาที่อยู่แจ้งระบบอื่นออก", "Removed an address that was told of requests")
        case .hookTested:
            Bilingual("ส่งข้อความทดลองไประบบอื่น", "Sent a test to another system")
        case .officeDescribed: Bilingual("แก้ข้อมูลสำนักงาน", "Changed the office's particulars")
        case .holidayChanged: Bilingual("แก้วันหยุด", "Changed a holiday")
        case .requestReceived: Bilingual("รับคำขอ", "Received a request")
        case .requestTakenOn: Bilingual("มอบหมายคำขอ", "Assigned a request")
        case .requestHandedOver: Bilingual("ส่งคำขอต่อให้กองอื่น", "Handed a request over")
        case .requestQuestioned: Bilingual("ถามผู้ขอ", "Asked the applicant back")
        case .requestAnswered: Bilingual("ผู้ขอตอบ", "The applicant answered")
        case .requestNoted: Bilingual("บันทึกภายในของคำขอ", "Noted something on a request")
        case .requestDecided: Bilingual("ตัดสินคำขอ", "Decided a request")
        case .requestWithdrawn: Bilingual("ผู้ขอยกเลิกคำขอ", "A request was withdrawn")
        case .requestRated: Bilingual("ผู้ขอให้คะแนน", "A request was rated")
        case .payeeChanged: Bilingual("แก้บัญชีพร้อมเพย์ที่รับเงิน", "Changed where residents pay")
        case .paymentBilled: Bilingual("แจ้งยอดที่ต้องชำระ", "Billed a request")
        case .paymentSlipSent: Bilingual("ผู้ขอส่งสลิป", "A slip was sent")
        case .paymentConfirmed: Bilingual("ยืนยันการชำระเงินและออกใบเสร็จ", "Confirmed a payment")
        case .paymentTakenInCash:
            Bilingual("รับเงินสดและออกใบเสร็จ", "Took cash and gave a receipt")
        case .paymentWaived:
            Bilingual("ปิดคำขอโดยไม่รับเงินที่ค้างชำระ", "Let go of what was owed for a request")
        case .paymentSlipRefused: Bilingual("ไม่ยืนยันสลิป", "Refused a slip")
        case .answerTemplateWritten: Bilingual("เขียนข้อความสำเร็จรูป", "Wrote an answer template")
        case .answerTemplateRemoved:
            Bilingual("เอาข้อความสำเร็จรูปออก", "Took an answer template out")
        case .receiptCancelled: Bilingual("ยกเลิกใบเสร็จ", "Took a receipt back")
        case .requestReviewAsked:
            Bilingual("ผู้ขอขอให้ทบทวน", "An applicant asked for another look")
        case .requestReopened: Bilingual("เปิดคำขอพิจารณาใหม่", "Opened a request again")
        case .requestErased:
            Bilingual("ลบข้อมูลบุคคลของคำขอที่ครบกำหนด", "Erased who made a request, its time being over")
        case .newsWritten: Bilingual("เขียนร่างข่าว", "Drafted news")
        case .newsChanged: Bilingual("แก้ข่าว", "Changed news")
        case .newsPublished: Bilingual("เผยแพร่ข่าว", "Published news")
        case .newsWithdrawn: Bilingual("นำข่าวออก", "Took news back")
        case .newsFileAdded: Bilingual("เพิ่มไฟล์ของข่าว", "Added a file to news")
        case .hearingRecorded:
            Bilingual("บันทึกผลการมีส่วนร่วม", "Recorded what came of a hearing")
        case .questionReceived: Bilingual("รับคำถามจากประชาชน", "Took a resident's question")
        case .questionShown: Bilingual("เผยแพร่คำถาม", "Published a question")
        case .questionKeptBack: Bilingual("ไม่เผยแพร่คำถาม", "Kept a question back")
        case .questionAnswered: Bilingual("ตอบคำถาม", "Answered a question")
        case .pollWritten: Bilingual("ร่างแบบสำรวจ", "Drafted a poll")
        case .pollChanged: Bilingual("แก้แบบสำรวจ", "Changed a poll")
        case .pollPublished: Bilingual("เผยแพร่แบบสำรวจ", "Published a poll")
        case .pollWithdrawn: Bilingual("นำแบบสำรวจออก", "Took a poll back")
        case .pollClosed: Bilingual("ปิดรับแบบสำรวจก่อนกำหนด", "Closed a poll early")
        case .officialChanged: Bilingual("แก้ตำแหน่งในผัง", "Changed a post of the chart")
        case .officialRemoved: Bilingual("นำตำแหน่งออกจากผัง", "Took a post out of the chart")
        case .contactsChanged: Bilingual("แก้ข้อมูลการติดต่อ", "Changed the contacts")
        case .newsFileRemoved: Bilingual("นำไฟล์ของข่าวออก", "Took a file out of news")
        case .personAdded: Bilingual("เพิ่มบุคคล", "Added a person")
        case .personRenamed: Bilingual("แก้ชื่อบุคคล", "Corrected a name")
        case .personMoved: Bilingual("เปลี่ยนสังกัด", "Changed a division")
        case .personDisabled: Bilingual("ปิดบัญชี", "Disabled an account")
        case .personEnabled: Bilingual("เปิดบัญชี", "Enabled an account")
        case .roleGranted: Bilingual("ให้บทบาท", "Gave a role")
        case .roleEnded: Bilingual("ถอนบทบาท", "Ended a role")
        case .oversightGranted: Bilingual("ให้สิทธิ์กำกับดูแล", "Gave oversight")
        case .oversightEnded: Bilingual("ถอนสิทธิ์กำกับดูแล", "Ended oversight")
        case .invitationSent: Bilingual("เชิญ", "Invited")
        case .invitationWithdrawn: Bilingual("ยกเลิกคำเชิญ", "Withdrew an invitation")
        case .invitationAccepted: Bilingual("ตอบรับคำเชิญ", "Accepted an invitation")
        case .signedIn: Bilingual("เข้าสู่ระบบ", "Signed in")
        case .signedOut: Bilingual("ออกจากระบบ", "Signed out")
        case .sessionsEnded: Bilingual("ออกจากระบบเครื่องอื่น", "Signed out other devices")
        case .identityConfirmed: Bilingual("ยืนยันตัวตน", "Confirmed the identity")
        case .passwordSet: Bilingual("ตั้งรหัสผ่าน", "Set a password")
        case .passwordResetOffered: Bilingual("เสนอลิงก์ตั้งรหัสผ่าน", "Offered a new password")
        case .secondFactorEnrolled: Bilingual("ตั้งการยืนยันตัวตนสองขั้นตอน", "Enrolled a second factor")
        case .secondFactorRemoved: Bilingual("ลบการยืนยันตัวตนสองขั้นตอน", "Removed a second factor")
        case .recoveryCodesMade: Bilingual("ออกรหัสกู้คืนชุดใหม่", "Made new recovery codes")
        case .recoveryCodeUsed: Bilingual("ใช้รหัสกู้คืน", "Used a recovery code")
        }
    }
}
