import EService
import Testing

@Suite("Numbers of people") struct NumberTests {
    @Test(
        "A number that passes its check is read as it is typed",
        arguments: [
            "1101700203450", "1-1017-00203-45-0", "1 1017 00203 45 0", "๑๑๐๑๗๐๐๒๐๓๔๕๐",
            "0994000165501",
        ])
    func identity(_ text: String) throws {
        let number = try IdentityNumber(text)
        #expect(number.digits.utf8.count == 13)
        #expect(try IdentityNumber(number.written) == number)
    }

    /// The third digit weighs eleven in a sum that is taken by eleven: the scheme itself cannot see it.
    @Test("Every slip of one digit of a number is found, but for the third")
    func slips() throws {
        let right = Array(try IdentityNumber("1101700203450").digits)
        for place in right.indices where place != 2 {
            for digit in "0123456789" where digit != right[place] {
                var slip = right
                slip[place] = digit
                #expect(throws: IdentityNumber.Fault.checkDigit) {
                    try IdentityNumber(String(slip))
                }
            }
        }
    }

    @Test(
        "Other counts and other signs are refused",
        arguments: ["", "110170020345", "11017002034500", "11017002034x0", "１１０１７００２０３４５０"])
    func counts(_ text: String) {
        #expect(throws: IdentityNumber.Fault.self) { try IdentityNumber(text) }
    }

    @Test("What is shown of a number hides its middle")
    func hidden() throws {
        #expect(try IdentityNumber("1101700203450").hidden == "1 xxxx xxxxx 45 0")
        #expect(try PhoneNumber("0812345678").hidden == "08x xxx 5678")
        #expect(try PhoneNumber("021234567").hidden == "02x xx 4567")
    }

    @Test(
        "Telephone numbers are read as people write them",
        arguments: [
            ("0812345678", "0812345678"), ("081-234-5678", "0812345678"),
            ("+66 81 234 5678", "0812345678"), ("๐๘๑ ๒๓๔ ๕๖๗๘", "0812345678"),
            ("(02) 123 4567", "021234567"), ("043.123.456", "043123456"),
        ])
    func phones(_ text: String, _ digits: String) throws {
        #expect(try PhoneNumber(text).digits == digits)
    }

    @Test(
        "What is wrong with a telephone number is said",
        arguments: [
            ("081234567", PhoneNumber.Fault.digits(9, expected: 10)),
            ("08123456789", .digits(11, expected: 10)), ("0212345678", .digits(10, expected: 9)),
            ("812345678", .start), ("", .signs), ("โทร", .signs), ("08123456７8", .signs),
            ("+", .signs),
        ])
    func noPhones(_ text: String, _ fault: PhoneNumber.Fault) {
        #expect(throws: fault) { try PhoneNumber(text) }
    }
}
