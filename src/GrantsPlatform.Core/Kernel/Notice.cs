namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// What people are told of: one record a letter, with the small values that only this moment knows (ids, amounts, instants, as data). No words, no
/// name and no address: whatever else the letter says is read when it leaves.
/// </summary>
public abstract record Notice;

/// <summary>The permanent code of a letter, "decision-awarded": under it the notice is stored until the letter has left, with the version of its shape.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ToldAsAttribute(string code, int version = 1) : Attribute
{
    public string Code { get; } = code;
    public int Version { get; } = version;
}
