namespace GrantsPlatform.Web.Components;

/// <summary>One answer among those of a select, of radios or of checkboxes.</summary>
/// <param name="Group">In a select, the heading under which it stands.</param>
public sealed record Choice(string Value, string Label, string? Hint = null, string? Group = null, bool Disabled = false);
