using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Registers;

/// <summary>Who reads them: see Accounts/LookingAtAFile.</summary>
public sealed class WhoWritesRows
{
    private static readonly Actor Somebody = Actor.Person("p-1");
    private static readonly AccountState Plain = Sample.Agent("p-1");
    private static readonly AccountState EveryRole = Sample.Agent("p-1", [.. Enum.GetValues<Role>().Select(role => new Grant(role, null, null))]);
    private static readonly RegisterState.Known Register = (RegisterState.Known)ARegister.Begun().State;

    private static OrganisationState.Registered Grantee(params MemberRight[] rights) =>
        Sample.Organisation() is var body && rights.Length > 0 ? body with { Members = body.Members.Add("p-1", [.. rights]) } : body;

    [Fact]
    public void Is_nobody_of_the_funder_whatever_the_role()
    {
        foreach (var command in new Command[] { ARegister.First, new CorrectRow(ARegister.Bob, ARegister.Salt), new ImportRows([], ARegister.Salt), new EraseRows(["J-1"]), new OpenRegister("f-1"), new PurgeRows() })
            Assert.IsType<NotAllowed>(Permissions.Check(command, Somebody, Register.Scope, EveryRole, _ => Grantee()));
    }

    [Theory]
    [InlineData(MemberRight.Editor, true)]
    [InlineData(MemberRight.Submitter, true)]
    [InlineData(MemberRight.LegalRepresentative, true)]
    [InlineData(MemberRight.Member, false)]
    [InlineData(MemberRight.PartnerContact, false)]
    public void Is_whoever_works_on_the_file_for_the_grantee(MemberRight right, bool may) =>
        Assert.Equal(may, Permissions.Check(ARegister.First, Somebody, Register.Scope, Plain, _ => Grantee(right)) is null);

    [Fact]
    public void Does_not_certify_without_the_right_to_submit()
    {
        var seal = new SealIndicators(ARegister.Year.From, ARegister.Year.To, "");
        Assert.IsType<NotAllowed>(Permissions.Check(seal, Somebody, Register.Scope, Plain, _ => Grantee(MemberRight.Editor)));
        Assert.Null(Permissions.Check(seal, Somebody, Register.Scope, Plain, _ => Grantee(MemberRight.LegalRepresentative)));
    }
}
