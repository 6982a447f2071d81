public import ThaiText

/// Why something about accounts was not done; nothing was changed.
public enum AccountRefusal: Error, Sendable, Hashable {
    /// The actor may not do this.
    case notPermitted
    /// The actor may, after giving the password again.
    case confirmIdentity
    /// There is no such person here.
    case noPerson
    /// There is no such division here, or it is closed.
    case noDivision
    /// The last administrator can be neither disabled nor relieved.
    case lastAdministrator
    /// The actor may not give or take this role.
    case roleNotYours(Role)
    /// This role is given by somebody else than its holder.
    case ownRole(Role)
    /// The role is not held where this was done: an operator in an authority, an officer in the installation.
    case roleElsewhere(Role)
    /// The person holds the role already.
    case roleHeld(Role)
    /// The person does not hold the role.
    case roleNotHeld(Role)
    /// An account with this address exists.
    case mailTaken
    /// Another working account has exactly this name.
    case nameTaken
    /// A division of this name exists.
    case divisionTaken
    /// Another authority has this short name.
    case slugTaken
    /// Another authority has this host name.
    case hostTaken
    /// There is no such authority.
    case noAuthority
    /// The installation has its first authority already.
    case alreadyBegun
    /// The person has no second factor.
    case noSecondFactor
    /// Somebody else answers for the division.
    case headTaken
    /// The division still has people.
    case divisionInUse
}

extension AccountRefusal {
    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .notPermitted:
            Bilingual(
                "บัญชีนี้ไม่มีสิทธิ์ทำรายการนี้ ติดต่อผู้ดูแลระบบของหน่วยงาน",
                "This account may not do this. Ask the authority's administrator.")
        case .confirmIdentity:
            Bilingual(
                "ใส่รหัสผ่านอีกครั้งเพื่อยืนยันตัวตนก่อนทำรายการนี้",
                "Enter your password again to confirm who you are before doing this.")
        case .lastAdministrator:
            Bilingual(
                "ผู้ดูแลระบบคนสุดท้ายของหน่วยงานนำออกหรือปิดบัญชีไม่ได้ แต่งตั้งผู้ดูแลระบบคนอื่นก่อน",
                "The authority's last administrator can be neither removed nor disabled. "
                    + "Appoint another administrator first.")
        case .noPerson:
            Bilingual(
                "ไม่พบบุคคลนี้ในหน่วยงาน กลับไปเลือกจากรายชื่อ",
                "There is no such person in the authority. Choose from the list.")
        case .noDivision:
            Bilingual(
                "ไม่พบกองหรือสำนักนี้ หรือปิดไปแล้ว เลือกใหม่",
                "There is no such division, or it is closed. Choose another.")
        case .divisionTaken:
            Bilingual(
                "มีกองหรือสำนักชื่อนี้อยู่แล้ว ใช้ชื่ออื่น",
                "A division of this name exists. Use another name.")
        case .headTaken:
            Bilingual(
                "กองหรือสำนักนี้มีหัวหน้าอยู่แล้ว ถอดบทบาทจากคนเดิมก่อน",
                "Somebody answers for this division already. End that role first.")
        case .divisionInUse:
            Bilingual(
                "ยังมีบุคคลสังกัดกองหรือสำนักนี้ ย้ายสังกัดก่อนแล้วจึงปิด",
                "People still belong to this division. Move them before closing it.")
        case .noAuthority:
            Bilingual(
                "ไม่พบหน่วยงานนี้ ตรวจชื่อที่ใช้ในที่อยู่เว็บ",
                "There is no such authority. Check its name in the address.")
        case .roleNotYours(let role):
            Bilingual(
                "บัญชีนี้ให้หรือถอนบทบาท “\(role.name.thai)” ไม่ได้ เพราะสูงกว่าสิทธิ์ของบัญชี",
                "This account may not give or take the role “\(role.name.english)”: "
                    + "it is above its own.")
        case .ownRole(let role):
            Bilingual(
                "บทบาท “\(role.name.thai)” ต้องให้ผู้อื่นเป็นผู้มอบ ให้ตนเองไม่ได้",
                "The role “\(role.name.english)” must be given by somebody else.")
        case .roleElsewhere(let role):
            Bilingual(
                "บทบาท “\(role.name.thai)” ใช้ในที่นี้ไม่ได้",
                "The role “\(role.name.english)” is not held here.")
        case .roleHeld(let role):
            Bilingual(
                "บุคคลนี้มีบทบาท “\(role.name.thai)” อยู่แล้ว",
                "This person holds the role “\(role.name.english)” already.")
        case .roleNotHeld(let role):
            Bilingual(
                "บุคคลนี้ไม่มีบทบาท “\(role.name.thai)” แล้ว โหลดหน้านี้ใหม่",
                "This person no longer holds the role “\(role.name.english)”. "
                    + "Load the page again.")
        case .noSecondFactor:
            Bilingual(
                "บัญชีนี้ไม่ได้ผูกแอปยืนยันตัวตน จึงไม่มีอะไรให้ลบ",
                "This account has no second factor, so there is nothing to remove.")
        case .mailTaken:
            Bilingual(
                "มีบัญชีที่ใช้อีเมลนี้ในหน่วยงานแล้ว ใช้อีเมลอื่น",
                "The authority has an account with this address. Use another.")
        case .nameTaken:
            Bilingual(
                "มีบัญชีอื่นในหน่วยงานใช้ชื่อนี้อยู่แล้ว ถ้าชื่อและนามสกุลเหมือนกันจริง "
                    + "เติมกองหรือตำแหน่งต่อท้าย เช่น มาลี ศรีสุข (กองคลัง)",
                "Another account of the authority has this name. If two people really share it, "
                    + "add the division or position, as Malee Srisuk (Finance).")
        case .slugTaken:
            Bilingual(
                "มีหน่วยงานอื่นใช้ชื่อย่อนี้แล้ว ใช้ชื่ออื่น",
                "Another authority has this short name. Use another.")
        case .hostTaken:
            Bilingual(
                "มีหน่วยงานอื่นใช้ชื่อโดเมนนี้แล้ว ตรวจอีกครั้ง",
                "Another authority has this host name. Check it.")
        case .alreadyBegun:
            Bilingual(
                "ระบบนี้ตั้งค่าเริ่มต้นเสร็จแล้ว เข้าสู่ระบบ",
                "This installation has been set up already. Sign in.")
        }
    }
}
