using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Laws;

/// <summary>Agreements, years and batches with the policies between them: every order is delivered at least once, in the order of its source.</summary>
internal sealed class MoneyWorld
{
    public const string Partner = AnAgreement.Partner;

    private readonly Dictionary<StreamId, object> _states = [];
    private readonly Dictionary<(StreamId From, StreamId To), Queue<Reaction.Send>> _lanes = [];
    private readonly List<(StreamId Stream, Event Happened)> _history = [];
    private DateTimeOffset _now = Sample.At(AnAgreement.Later);

    public MoneyWorld(ImmutableArray<AmountLine> granted, Money? yearCeiling = null)
    {
        var definition = AnAgreement.Definition with { Agreement = AnAgreement.Rules with { YearCeiling = yearCeiling } };
        _states[ProgrammeState.IdOf(Sample.Programme)] = Sample.Published(definition);
        _states[Sample.Call] = Sample.CallIn(CallPhase.Decided);
        _states[AFile.Id] = AnAgreement.FileWith([.. granted]);
        _states[OrganisationState.IdOf(Sample.Body)] = AnAgreement.Body();
        _states[OrganisationState.IdOf(Partner)] = AnAgreement.PartnerBody;
    }

    public IReadOnlyList<(StreamId Stream, Event Happened)> History => _history;
    public AgreementState.Known? Agreement => _states.GetValueOrDefault(AnAgreement.Id) as AgreementState.Known;
    public PaymentBatchState.Known? Batch(string id) => _states.GetValueOrDefault(PaymentBatchState.IdOf(id)) as PaymentBatchState.Known;
    public FunderYearState.Known? Year(string key) => _states.GetValueOrDefault(FunderYearState.IdOf(key)) as FunderYearState.Known;

    public void SetBankDetails(string payee, string? hash, bool verified) =>
        _states[OrganisationState.IdOf(payee)] = ((OrganisationState.Registered)_states[OrganisationState.IdOf(payee)]) with
        {
            BankDetails = hash is null ? null : new KnownBankDetails(hash, "0189", Actor.Person("legal"), verified ? Actor.Person("finance") : null),
        };

    /// <summary>Sends a command, and once more: whatever is accepted moves nothing the second time.</summary>
    public Response Send(StreamId to, Command command, Actor by)
    {
        var first = Once(to, command, by);
        if (first is Response.Accepted && Once(to, command, by) is not Response.Accepted { Events.IsEmpty: true })
            throw new InvalidOperationException($"{command} moved something twice.");
        return first;
    }

    /// <summary>Delivers one order of one lane, or nothing when all is done.</summary>
    public bool Deliver(int choice, bool twice)
    {
        var waiting = _lanes.Where(lane => lane.Value.Count > 0).OrderBy(lane => lane.Key.ToString(), StringComparer.Ordinal).ToList();
        if (waiting.Count == 0) return false;
        var order = waiting[choice % waiting.Count].Value.Dequeue();
        if (Catalogue.Of(order.To.Kind).Decider is var decider && decider.CommandType.IsInstanceOfType(order.Command))
            _ = twice ? Send(order.To, order.Command, Actor.Policy) : Once(order.To, order.Command, Actor.Policy);
        return true;
    }

    public void DeliverAll()
    {
        while (Deliver(0, twice: false)) { }
    }

    /// <summary>Nothing enters a batch to details that finance has not verified, at that very moment.</summary>
    private void HoldDetails(InstalmentClaimed claimed)
    {
        var details = ((OrganisationState.Registered)_states[OrganisationState.IdOf(claimed.Payee)]).BankDetails;
        if (details is not { VerifiedBy: not null } || details.Hash != claimed.BankHash)
            throw new InvalidOperationException($"{claimed.Instalment} was claimed to details that nobody had verified.");
    }

    private Response Once(StreamId to, Command command, Actor by)
    {
        _now += TimeSpan.FromMinutes(1);
        var decider = Catalogue.Of(to.Kind).Decider;
        var state = _states.GetValueOrDefault(to, decider.Empty);
        var world = _states.Aggregate(Facts.None, (facts, one) => facts.With(one.Key, one.Value));
        var facts = Kernel.World.FactsFor(decider, to, command, state, world, Contents.None);
        var decision = decider.Decide(to, command, state, new Context("c", _now, by, facts, "Motif"));
        if (decision is not Response.Accepted accepted) return decision;
        foreach (var happened in accepted.Events)
        {
            _states[to] = state = decider.Evolve(state, happened);
            _history.Add((to, happened));
            if (happened is InstalmentClaimed claimed) HoldDetails(claimed);
            foreach (var send in Policies.Following.Of(happened, state, new EventPlace(to, _history.Count, _now, by)).OfType<Reaction.Send>())
            {
                if (!_lanes.TryGetValue((to, send.Behind ?? send.To), out var lane)) _lanes[(to, send.Behind ?? send.To)] = lane = new Queue<Reaction.Send>();
                lane.Enqueue(send);
            }
        }
        return decision;
    }
}
