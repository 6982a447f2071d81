import Platform
import Testing

@Suite("Roles") struct RoleTests {
    @Test("Those who approve, investigate, administer or operate need a second factor")
    func secondFactor() {
        #expect(
            Role.allCases.filter(\.needsSecondFactor)
                == [.executive, .investigator, .administrator, .operator])
    }
}
