namespace GrantsPlatform.Web.Demonstration;

/// <summary>What a platform that shows itself lets visitors do beside everything else. Registered in demonstration mode only.</summary>
public interface IDemonstration
{
    /// <summary>The accounts that a visitor may take, by what they can do.</summary>
    IReadOnlyList<Persona> Personas { get; }

    /// <summary>Whom to be first, and what to try then.</summary>
    IReadOnlyList<Suggestion> Suggestions => [];

    /// <summary>What the stories shown hold that no source gives, story by story, in French.</summary>
    IReadOnlyList<InventedPart> Invented { get; }

    /// <summary>Moves the clock forward, never back; what falls due in between is done, each at its own instant.</summary>
    Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellation);

    /// <summary>What would have been sent, latest first.</summary>
    IReadOnlyList<ShownMail> Mails(int most);

    /// <summary>A file that goes with a mail, by its place among them, from 0. Null: there is none.</summary>
    MailedFile? FileOf(string mail, int place) => null;
}

/// <param name="Group">A heading of the list: the call that organisations answered, the programme of agents.</param>
/// <param name="Words">What the person may do.</param>
/// <param name="Body">The organisation whose person it is; null for agents.</param>
public sealed record Persona(string AccountId, string Name, string Group, string Words, string? Body = null);

/// <param name="Title">What for, in two or three words.</param>
/// <param name="Try">What the visitor may do as this person.</param>
/// <param name="Path">Where to begin, in the site.</param>
public sealed record Suggestion(string Account, string Title, string Try, string Path);

/// <param name="Story">The title of what was replayed.</param>
public sealed record InventedPart(string Story, IReadOnlyList<string> Parts);

public sealed record MailedFile(string Name, string MediaType, byte[] Bytes);

/// <param name="Files">Names of those that go with it.</param>
public sealed record ShownMail(string Id, string To, string Subject, string Text, DateTimeOffset At, IReadOnlyList<string> Files);
