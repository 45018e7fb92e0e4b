using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Kernel;
using static GrantsPlatform.Core.Kernel.MemberRight;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class RepeatingACommand
{
    private static readonly SetBankDetails Set = new("FR7630001007941234567890185", "AGRIFRPP", "Toits et Chemins");

    private static readonly AskRepresentation Ask = new("p-1", "présidente", new ProofFile("pv.pdf", "application/pdf", 1, new string('1', 64)));

    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2031-03-01T09:00:00Z");

    [Fact]
    public void Changes_nothing() => Repetition.ChangesNothing(
        new OrganisationDecider(), new OrganisationPolicy(), new OrganisationsView(), Bodies.Self,
        [
            Bodies.Register, Bodies.Register with { DespiteSiret = true }, RegisteringWithoutASiret.Young, new GiveSiret(Bodies.SiretOfBody), new CorrectIdentity("Toits", null), new CorrectIdentity("Chemins", "W311000123"),
            new AddService("clj", "Comité", "31", ["31555", "31069"]), new AddService("clj", "Autre comité", "31", []),
            new AddMember("p-1", [LegalRepresentative]), new AddMember("p-2", []), new ChangeMemberRights("p-1", [Editor]),
            new ChangeMemberRights("p-2", [LegalRepresentative]), new RemoveMember("p-1"), new RemoveMember("p-2"),
            new CorrectLegalForm("9220"), Ask, Ask with { AccountId = "p-2" }, new AcceptRepresentation(1), new AcceptRepresentation(2) { Former = ["p-1", "p-2"] }, new SetHeadOffice(new("12 rue des Lilas", "31000", "Toulouse")), new SetHeadOffice(new("3 quai du Port", "31000", "Toulouse")), new RefuseRepresentation(1), new RefuseRepresentation(3),
            Set, Set with { Iban = "DE89370400440532013000", Bic = null },
            new MergeOrganisation("o-2", []), new AbsorbOrganisation("o-3"), new FollowSurvivor(),
            new NoteGrant("f-1", ["rr"], At), new NoteGrant("f-1", ["dd", "rr"], At.AddDays(30)), new NoteRepayment("f-1", "f-1", true, At), new NoteRepayment("f-1", "f-1", false, At),
            new VerifyBankDetails(Digest.Of(Wire.ToBytes(new BankDetails(Set.Iban, Set.Bic, Set.Holder)))),
        ],
        [Actor.Person("p-1"), Actor.Person("p-2"), Actor.Console],
        Facts.None
            .With(Bodies.Key, new KeyState.Held(Bodies.Self)).With(OtherNumbers.KeyOf(RegisteringWithoutASiret.Young)!.Value, new KeyState.Held(Bodies.Self))
            .With(AccountState.IdOf("p-1"), Bodies.Account("p-1"))
            .With(AccountState.IdOf("p-2"), Bodies.Account("p-2"))
            .With(OrganisationState.IdOf("o-2"), Bodies.Body().Given(Bodies.Added("p-2")).State)
            .With(OrganisationState.IdOf("o-3"), Bodies.Body().Given(Bodies.Added("p-1", Editor), new OrganisationMerged("o-1", ["p-1"], Actor.Console)).State));
}
