using System.Collections.Immutable;
using System.Reflection;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Organisations;

namespace GrantsPlatform.Web.Tests.Asking;

/// <summary>
/// Every query of the platform, asked about a file and an organisation that are there, by people who have nothing to do with them. A query that is new is
/// asked too.
/// </summary>
[Collection(Site.Name)]
public sealed class AskingQueries(WebFixture site)
{
    private const string File = "cllaj-01";
    private const string Body = "rencontres-et-loisirs";
    /// <summary>Each asks the table of sight before a query of its kind reads anything.</summary>
    private static readonly Type[] Kinds =
        [typeof(FileQuery<>), typeof(CallQuery<>), typeof(SessionQuery<>), typeof(JobQuery<>), typeof(ProductionQuery<>), typeof(ManagedQuery<>), typeof(PreparationQuery<>), typeof(TemplatesQuery<>), typeof(OrganisationQuery<>), typeof(PartnerQuery<>), typeof(PaymentsQuery<>), typeof(BatchQuery<>), typeof(OwnQuery<>), typeof(AdministratorQuery<>), typeof(OversightQuery<>), typeof(DoorQuery<>), typeof(PlatformQuery<>), typeof(PublicQuery<>)];

    private static readonly Viewer Stranger = Viewer.Of(new AccountState.Open("p-inconnue", "h", "m", default, []));

    private static readonly Viewer Submitter = Viewer.Of(new AccountState.Open("p-rencontres-et-loisirs", "h", "m", default, []));

    private static IEnumerable<Type> All => typeof(Queries).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && KindOf(type) is not null);

    private Queries Desk => new(site.Runtime.ReadSide, TimeProvider.System);

    [Fact]
    public void Is_done_through_one_of_the_kinds() => Assert.Empty(
        typeof(Queries).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } above && (above.GetGenericTypeDefinition() == typeof(Query<>) || above.GetGenericTypeDefinition() == typeof(PublicQuery<>)))
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type)
            .Where(type => !Kinds.Contains(type) && KindOf(type) != typeof(PublicQuery<>)).Select(type => type.Name));

    [Fact]
    public void Finds_queries_of_every_kind() => Assert.Empty(Kinds.Except(All.Select(KindOf).OfType<Type>()).Select(kind => kind.Name));

    [Theory]
    [InlineData("stranger", "FileQuery CallQuery SessionQuery JobQuery ManagedQuery PreparationQuery TemplatesQuery OrganisationQuery PartnerQuery PaymentsQuery BatchQuery AdministratorQuery OversightQuery DoorQuery PlatformQuery")]
    [InlineData("submitter", "CallQuery SessionQuery JobQuery ManagedQuery PreparationQuery TemplatesQuery PartnerQuery PaymentsQuery BatchQuery AdministratorQuery OversightQuery DoorQuery PlatformQuery")]
    [InlineData("door", "FileQuery CallQuery SessionQuery JobQuery ManagedQuery PreparationQuery TemplatesQuery OrganisationQuery PartnerQuery PaymentsQuery BatchQuery OwnQuery AdministratorQuery OversightQuery PlatformQuery")]
    [InlineData("platform", "CallQuery JobQuery ManagedQuery PreparationQuery TemplatesQuery OrganisationQuery PartnerQuery PaymentsQuery OwnQuery AdministratorQuery OversightQuery DoorQuery")]
    public async Task Answers_nobody_for_whom_it_is_not(string who, string kinds)
    {
        var viewer = who switch { "stranger" => Stranger, "submitter" => Submitter, "door" => Viewer.Door, _ => Viewer.Console };
        var answered = new List<string>();
        var asked = 0;
        foreach (var query in All.Where(query => kinds.Split(' ').Contains(KindOf(query)?.Name.Split('`')[0])))
        {
            asked++;
            if (await AskAsync(query, viewer) is not null) answered.Add(query.Name);
        }
        Assert.Empty(answered);
        Assert.InRange(asked, 5, 500);
    }

    /// <summary>Of files and batches, what whoever runs the machine writes for offices; of no other question is it the one who asks.</summary>
    [Fact]
    public async Task Answers_the_platform_what_it_writes()
    {
        var answered = new List<string>();
        foreach (var query in All.Where(query => KindOf(query) == typeof(FileQuery<>) || KindOf(query) == typeof(BatchQuery<>)))
            if (await AskAsync(query, Viewer.Console) is not null) answered.Add(query.Name);
        Assert.Equal(["FileForInstruction", "FormOfFile", "OrdersOfBatch", "ProofOfFile"], answered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Answers_those_for_whom_it_is()
    {
        Assert.Equal(Body, (await Desk.AskAsync(new DraftToFill(File), Submitter))?.Applicant.Id);
        Assert.Contains(MemberRight.Submitter, (await Desk.AskAsync(new OrganisationToSee(Body), Submitter))?.Mine ?? []);
    }

    [Fact]
    public async Task Says_the_same_of_what_is_not_there()
    {
        Assert.Null(await Desk.AskAsync(new DraftToFill("inconnu"), Submitter));
        Assert.Null(await Desk.AskAsync(new OrganisationToSee("inconnu"), Submitter));
    }

    private static Type? KindOf(Type query) => Above(query).Select(type => type.GetGenericTypeDefinition()).FirstOrDefault(Kinds.Contains);

    private static IEnumerable<Type> Above(Type query)
    {
        for (var type = query.BaseType; type is not null; type = type.BaseType)
            if (type.IsGenericType) yield return type;
    }

    private async Task<object?> AskAsync(Type query, Viewer viewer)
    {
        var answer = Above(query).Single(type => type.GetGenericTypeDefinition() == typeof(Query<>)).GetGenericArguments()[0];
        var constructor = query.GetConstructors().Single();
        var asked = constructor.Invoke([.. constructor.GetParameters().Select(ArgumentOf)]);
        var ask = typeof(Queries).GetMethods().Single(method => method.Name == nameof(Queries.AskAsync) && method.GetParameters().Length == 3).MakeGenericMethod(answer);
        var answered = ask.Invoke(Desk, BindingFlags.DoNotWrapExceptions, null, [asked, viewer, CancellationToken.None], null);
        var task = Assert.IsAssignableFrom<Task>(ask.ReturnType.GetMethod("AsTask")?.Invoke(answered, null));
        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private static object? ArgumentOf(ParameterInfo parameter) => (parameter.Name, parameter.ParameterType) switch
    {
        ("Application", _) => File,
        ("Organisation", _) => Body,
        ("Call" or "Programme", { } type) when type == typeof(string) => WebFixture.Open,
        ("Batch", { } type) when type == typeof(string) => "cej-avances-2022-10",
        ("Session", { } type) when type == typeof(string) => "commission-2022-09-09",
        (_, { } type) when type == typeof(StreamId) => ApplicationState.IdOf(File),
        (_, { } type) when type == typeof(string) => "x",
        (_, { IsGenericType: true } type) when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => type.GetField("Empty")?.GetValue(null),
        (_, { IsValueType: true } type) => Activator.CreateInstance(type),
        _ => null,
    };
}
