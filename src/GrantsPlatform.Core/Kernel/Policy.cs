using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>What follows from an event elsewhere. Carried out after the commit, at least once, under a key made of the event.</summary>
public abstract record Reaction
{
    private Reaction() { }

    /// <summary>A command for one stream. Commands of one source to one target arrive in order; between targets there is none, and one that fails holds back its own alone.</summary>
    public sealed record Send(StreamId To, Command Command) : Reaction
    {
        /// <summary>Another target, where the command must not arrive before what the source has sent there: it waits in that target's place.</summary>
        public StreamId? Behind { get; init; }
    }

    /// <summary>A command for the stream behind each row of a view's partition, optionally only where a filter has a value. In order among those to many of one source, and in none with its commands for one stream.</summary>
    public sealed record SendToEach(string View, string Partition, string? Filter, string? Value, Command Command) : Reaction
    {
        /// <summary>Only rows whose key lies there, so that the others are not read; null: all.</summary>
        public KeyRange? Range { get; init; }
    }

    /// <summary>
    /// One page of what the source has done to many in a person's name: see <see cref="IDoesMany"/>. The source is told what became of each, once, and has
    /// the next page done then.
    /// </summary>
    public sealed record DoEach(int Page) : Reaction;

    /// <summary>A document about the source is drawn up and kept as a file; the source is told which. One that is not there any more is not drawn up.</summary>
    /// <param name="Key">Which of its documents.</param>
    public sealed record DrawUp(string Key) : Reaction;

    /// <summary>
    /// The document that the source has made: see <see cref="IHasMade"/>. It may take minutes, and waits in no order with anything else. The source is told
    /// how far it is, and what became of it.
    /// </summary>
    public sealed record Make : Reaction;

    /// <summary>A message to people. Delivered independently of commands: a dead mail server blocks nothing.</summary>
    public sealed record Tell(Message Message) : Reaction;
}

/// <summary>A message to people: what they are told of, the stream that it is about, and who is meant.</summary>
public sealed record Message(Notice Notice, StreamId About, ImmutableArray<Recipient> To)
{
    /// <summary>Whom of those meant this copy is for, by the id of their address; null in what a policy asks for. The runtime makes a copy for each, so that none waits for another.</summary>
    public string? Only { get; init; }

    /// <summary>A document that is drawn up and kept, and goes with it; null: none does.</summary>
    public DocumentKey? Encloses { get; init; }

    /// <summary>"decision-awarded".</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Code => Wire.NameOf(Notice);
}

/// <summary>A document that <see cref="Reaction.DrawUp"/> asks for: which one, of which stream.</summary>
public sealed record DocumentKey(StreamId Of, string Key);

/// <summary>Somebody to tell. The runtime finds the addresses at delivery, so that none is ever stored in an event.</summary>
[System.Text.Json.Serialization.JsonPolymorphic(TypeDiscriminatorPropertyName = "to")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ToPerson), "person")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ToOrganisation), "organisation")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ToHolders), "holders")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ToRole), "role")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ToInvited), "invited")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ToPartner), "partner")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ToNewMail), "new-mail")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ToExpert), "expert")]
[System.Text.Json.Serialization.JsonDerivedType(typeof(ToAnswering), "answering")]
public abstract record Recipient;

public sealed record ToPerson(string AccountId) : Recipient;

/// <summary>Every member of an organisation who has a part in its files.</summary>
public sealed record ToOrganisation(string OrganisationId) : Recipient;

/// <summary>Those members of an organisation who hold one of the rights, and are not the one who did what is told.</summary>
public sealed record ToHolders(string OrganisationId, ImmutableArray<MemberRight> Rights, string? ButNot) : Recipient;

/// <summary>The contact that a file's form names for a partner, who may have no account.</summary>
public sealed record ToPartner(string Application, string Organisation) : Recipient;

/// <summary>Whoever is asked for an opinion from outside, who has no account.</summary>
public sealed record ToExpert(string Consultation) : Recipient;

/// <summary>Everybody who holds a role in a programme, where the département is covered by the grant.</summary>
public sealed record ToRole(Role Role, string Programme, string? Departement = null) : Recipient;

/// <summary>Whoever an invitation is for: perhaps nobody with an account yet.</summary>
public sealed record ToInvited(string InvitationId) : Recipient;

/// <summary>A person at the address that they want to have from now on: see <see cref="Accounts.NewMail"/>.</summary>
public sealed record ToNewMail(string AccountId) : Recipient;

/// <summary>
/// Whoever may answer an organisation's request to have its representative recognised: the service that has files of it; where there is none, those who
/// administer the platform.
/// </summary>
public sealed record ToAnswering(string OrganisationId) : Recipient;

/// <summary>Where an event stands: its stream, its version there, its instant and its author.</summary>
public sealed record EventPlace(StreamId Stream, long Version, DateTimeOffset At, Actor Actor);

/// <summary>Pure: what follows from the events of one stream kind, in the room of that kind.</summary>
public abstract class Policy<TState, TEvent> : IPolicy
    where TState : class
    where TEvent : Event
{
    public abstract string Kind { get; }

    public abstract IEnumerable<Reaction> On(TEvent happened, TState after, EventPlace place);

    IEnumerable<Reaction> IPolicy.On(Event happened, object after, EventPlace place) => happened is WordsErased ? [] : On((TEvent)happened, (TState)after, place);
}

/// <summary>Pure: what a room does when something has happened in another. It sees the event, and nothing of the state.</summary>
public abstract class Following<TEvent> : IPolicy
    where TEvent : Event
{
    public abstract string Kind { get; }

    public abstract IEnumerable<Reaction> On(TEvent happened, EventPlace place);

    IEnumerable<Reaction> IPolicy.On(Event happened, object after, EventPlace place) => happened is WordsErased ? [] : On((TEvent)happened, place);
}

/// <summary>The same, with what the state lets others know after the event.</summary>
public abstract class Following<TEvent, TFacts> : IPolicy
    where TEvent : Event
    where TFacts : class
{
    public abstract string Kind { get; }

    public abstract IEnumerable<Reaction> On(TEvent happened, TFacts after, EventPlace place);

    IEnumerable<Reaction> IPolicy.On(Event happened, object after, EventPlace place) =>
        happened is WordsErased ? [] : On((TEvent)happened, (after as IPublishes<TFacts>)?.Published ?? throw new InvalidOperationException($"{place.Stream} publishes no {typeof(TFacts).Name}."), place);
}

public interface IPolicy
{
    string Kind { get; }
    IEnumerable<Reaction> On(Event happened, object after, EventPlace place);
}

/// <summary>Where the keys of a view's sort lie, both ends included.</summary>
public sealed record KeyRange(string Sort, string From, string To);
