using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>Day, place and seats of a session as the form sends them, read for the core; what cannot be read is said beside its field.</summary>
public sealed class TypedPlan
{
    private static readonly string[] Clocks = ["H\\:mm", "HH\\:mm", "H'h'mm", "H'h'"];

    public string? Day { get; set; }
    public string? Time { get; set; }
    public string? Place { get; set; }

    public static string FieldOf(string name) => $"Plan.{name}";

    /// <summary>The box that says in which role a person sits; empty: they do not.</summary>
    public static string SeatOf(string person) => $"siege-{person}";

    /// <summary>The box that gives a person a voice.</summary>
    public static string VoiceOf(string person) => $"voix-{person}";

    public static TypedPlan Of(SessionPlanned plan, Zone zone) => new()
    {
        Day = Typed.Text(zone.DayOf(plan.StartsAt)),
        Time = ParisTime.Wall(plan.StartsAt).ToString("HH:mm", CultureInfo.InvariantCulture),
        Place = plan.Place,
    };

    /// <summary>Null where something is wrong with it.</summary>
    public (DateOnly Day, TimeOnly At, string Place, ImmutableArray<Seat> Seats)? Read(ImmutableArray<Eligible> people, Func<string, string> sent, FormProblems problems)
    {
        var day = Typed.Date(Day);
        if (day is null) problems.Add(FieldOf(nameof(Day)), "Indiquez le jour de la séance, par exemple 26/09/2025.");
        var isTime = TimeOnly.TryParseExact(Time?.Trim().ToLowerInvariant(), Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at);
        if (!isTime) problems.Add(FieldOf(nameof(Time)), "Indiquez l’heure de début, par exemple 9:30.");
        return problems.Any || day is not { } known ? null : (known, at, Place?.Trim() ?? "", SeatsOf(people, sent));
    }

    private static ImmutableArray<Seat> SeatsOf(ImmutableArray<Eligible> people, Func<string, string> sent)
    {
        var seats = ImmutableArray.CreateBuilder<Seat>();
        foreach (var person in people)
            if (RoleOf(sent(SeatOf(person.Account))) is { } role) seats.Add(new Seat(person.Account, role, sent(VoiceOf(person.Account)).Length > 0));
        return seats.ToImmutable();
    }

    private static SeatRole? RoleOf(string code) => Enum.GetValues<SeatRole>().Where(role => Wire.NameOf(role) == code).Select(role => (SeatRole?)role).FirstOrDefault();

    /// <summary>As somebody of these roles usually sits.</summary>
    public static Seat? Usual(Eligible person) =>
        person.Roles.Contains(Role.CommitteeChair) ? new Seat(person.Account, SeatRole.Chair, true)
        : person.Roles.Contains(Role.CommitteeMember) ? new Seat(person.Account, SeatRole.Member, true)
        : person.Roles.Contains(Role.CommitteeSecretary) ? new Seat(person.Account, SeatRole.Secretary, false)
        : null;

    /// <summary>Beside which box a refusal of the core belongs.</summary>
    public static string FieldOf(Refusal refusal) => refusal switch
    {
        PlaceInvalid => FieldOf(nameof(Place)),
        SessionBeforeClosing => FieldOf(nameof(Day)),
        SeatsIncomplete or SeatsBelowQuorum => "sieges",
        _ => "",
    };
}

/// <summary>What the form of a plan shows.</summary>
/// <param name="SeatOf">Where a person sits, as it was typed or as it stands; null: nowhere.</param>
public sealed record ShownPlan(TypedPlan Plan, ImmutableArray<Eligible> People, Func<Eligible, Seat?> SeatOf, ProgrammeDefinition Definition)
{
    /// <summary>The programme's rules, in words.</summary>
    public IEnumerable<string> Rules =>
    [
        $"Quorum\u202F: {French.Count(Definition.Committee.Quorum, "membre")} à voix délibérative, recomptés pour chaque dossier après les déports.",
        Definition.Committee.CastingVote ? "En cas de partage des voix, celle de la présidence est prépondérante." : "La présidence n’a pas de voix prépondérante.",
        Definition.Committee.Tie == UnbrokenTie.Rejected ? "Un partage que rien ne départage vaut refus." : "Un partage que rien ne départage ajourne le dossier.",
    ];
}
