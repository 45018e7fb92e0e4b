namespace GrantsPlatform.Core.Programmes;

/// <summary>
/// The key under which a case of the closed vocabulary stands in JSON, in an object with that key alone. A case with one
/// parameter has the parameter itself as value, any other an object of its parameters. Permanent: definitions are stored.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WordAttribute(string key) : Attribute
{
    public string Key { get; } = key;
}
