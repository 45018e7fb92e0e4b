using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Registers;

/// <summary>The follow-up table of one awarded file. Its rows belong to the grantee and lie in content records.</summary>
public abstract record RegisterState
{
    public const string Kind = "register";

    public static StreamId IdOf(string application) => StreamId.Named(Kind, application);

    public sealed record Absent : RegisterState;

    public sealed record Known(RegisterOpened Origin) : RegisterState, IScoped, IPublishes<RegisterFacts>, IPublishes<LivesUnder>
    {
        LivesUnder IPublishes<LivesUnder>.Published => new(Origin.Programme, Origin.Revision);

        RegisterFacts IPublishes<RegisterFacts>.Published => new(!Marks.IsEmpty, PurgedOn, Seals);

        /// <summary>By the row's key.</summary>
        public ImmutableSortedDictionary<string, RowMark> Marks { get; init; } = ImmutableSortedDictionary.Create<string, RowMark>(StringComparer.Ordinal);

        /// <summary>The latest seal of each period, by its first and last day.</summary>
        public ImmutableSortedDictionary<string, IndicatorsSealed> Seals { get; init; } = ImmutableSortedDictionary.Create<string, IndicatorsSealed>(StringComparer.Ordinal);

        /// <summary>The day on which rows went last because their time was over; null: never.</summary>
        public DateOnly? PurgedOn { get; init; }

        public IndicatorsSealed? LastSeal { get; init; }

        public Scope Scope => new(Origin.Programme, null, [Origin.Organisation]);

        public DateOnly? NextErasure => Marks.IsEmpty ? null : Marks.Values.Min(mark => mark.KeptUntil);
    }
}

/// <summary>What events say of a row.</summary>
/// <param name="Key">See <see cref="Programmes.RegisterRow.KeyOf"/>.</param>
/// <param name="Hash">SHA-256 of the record, which holds a salt.</param>
/// <param name="KeptUntil">The last day of a month, so that it tells little of the day of the contact.</param>
public sealed record RowMark(string Key, string Kind, string Hash, DateOnly KeptUntil);
