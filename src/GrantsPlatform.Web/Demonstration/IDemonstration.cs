namespace GrantsPlatform.Web.Demonstration;

/// <summary>What a platform that shows itself lets visitors do beside everything else. Registered in demonstration mode only.</summary>
public interface IDemonstration
{
    /// <summary>The accounts that a visitor may take, by what they can do.</summary>
    IReadOnlyList<Persona> Personas { get; }

    /// <summary>What the stories shown hold that no source gives, story by story, in French.</summary>
    IReadOnlyList<InventedPart> Invented { get; }

    /// <summary>Moves the clock forward, never back; what falls due in between is done, each at its own instant.</summary>
    Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellation);

    /// <summary>What would have been sent, latest first.</summary>
    IReadOnlyList<ShownMail> Mails(int most);
}

/// <param name="Group">"Organismes", "Services de l’État"…: how the list is parted.</param>
/// <param name="Words">What the person can show.</param>
public sealed record Persona(string AccountId, string Name, string Group, string Words);

/// <param name="Story">The title of what was replayed.</param>
public sealed record InventedPart(string Story, IReadOnlyList<string> Parts);

public sealed record ShownMail(string Id, string To, string Subject, string Text, DateTimeOffset At);
