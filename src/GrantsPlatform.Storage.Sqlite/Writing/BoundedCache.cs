namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>
/// Keeps about the most recently used entries, never more than twice <paramref name="generation"/>: what was not
/// asked for while a whole generation filled up is let go.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int generation) where TKey : notnull
{
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    public bool TryGet(TKey key, out TValue value)
    {
        if (_young.TryGetValue(key, out value!)) return true;
        if (!_old.TryGetValue(key, out value!)) return false;
        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        if (_young.Count >= generation) (_old, _young) = (_young, []);
        _young[key] = value;
    }

    public void Clear()
    {
        _young = [];
        _old = [];
    }
}
