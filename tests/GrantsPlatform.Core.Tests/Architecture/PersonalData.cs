using System.Text.RegularExpressions;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>Events are kept for ever: persons stand in them by id, their words and addresses by hash.</summary>
public sealed class PersonalData
{
    private static readonly Type[] OfPersons = [typeof(Person), typeof(BankDetails), typeof(PasswordRecord), typeof(TotpRecord), typeof(RecoveryCodesRecord), typeof(Invited), typeof(NewMail)];

    /// <summary>Names that are not a person's, each with whose they are.</summary>
    private static readonly Dictionary<string, string> NotAPersons = new()
    {
        ["DraftStarted.ApplicantName"] = "the legal name of the organisation",
        ["OrganisationRegistered.LegalName"] = "the organisation's",
        ["RegisteredWithoutSiret.LegalName"] = "the organisation's",
        ["IdentityCorrected.LegalName"] = "the organisation's",
        ["SurvivorFollowed.LegalName"] = "the organisation's",
        ["ServiceAdded.Name"] = "the service's",
        ["ScenarioSaved.Name"] = "the scenario's",
        ["ScenarioRemarked.Name"] = "the scenario's",
        ["ScenarioDropped.Name"] = "the scenario's",
        ["ScenarioChosen.Name"] = "the scenario's",
        ["AccountOpened.MailKey"] = "a keyed hash",
        ["ContactChanged.MailKey"] = "a keyed hash",
        ["ContactChanged.FormerMailKey"] = "a keyed hash",
        ["ContactChanged.MailConfirmed"] = "yes or no",
        ["MailChangeAsked.MailKey"] = "a keyed hash",
        ["AccountClosed.MailKey"] = "a keyed hash",
    };

    [Fact]
    public void Stay_out_of_events() => Assert.Empty(Fields().Where(field => !NotAPersons.ContainsKey(field.Name)
        && (OfPersons.Contains(field.Type) || Regex.IsMatch(field.Name.Split('.')[1], "Name|Mail|Phone|Address|Birth|Iban|Bic|Holder|Comment|Words|Reason|Text"))).Select(field => field.Name));

    [Fact]
    public void Are_excepted_only_where_there_is_such_a_field() => Assert.Empty(NotAPersons.Keys.Except(Fields().Select(field => field.Name)));

    /// <summary>Every field of every event, and of the records inside them.</summary>
    private static IEnumerable<(string Name, Type Type)> Fields()
    {
        var seen = new HashSet<Type>();
        var waiting = new Queue<Type>(Wire.EventTypes);
        while (waiting.TryDequeue(out var type))
        {
            if (!seen.Add(type)) continue;
            foreach (var property in type.GetProperties().Where(property => property.Name != "EqualityContract"))
            {
                var inner = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments() : [property.PropertyType];
                yield return ($"{type.Name}.{property.Name}", inner[^1]);
                foreach (var record in inner.Where(record => record.Assembly == typeof(Event).Assembly && !record.IsEnum && record != typeof(Money))) waiting.Enqueue(record);
            }
        }
    }
}
