namespace GrantsPlatform.Web.Pages.Committees;

/// <param name="PlaceIn">What stands in the box of a line's place; null: places are not to be changed.</param>
public sealed record ShownAgenda(SeenCommittee Seen, IEnumerable<AgendaLine> Lines, Func<AgendaLine, string?>? PlaceIn)
{
    /// <summary>Too few of those who are there may deliberate on it.</summary>
    public bool IsBelowQuorum(AgendaLine line) => !line.IsSettled && !Seen.State.Present.IsEmpty && line.Voters < Seen.State.Plan.Quorum;
}
