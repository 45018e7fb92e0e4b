using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace GrantsPlatform.Storage.Sqlite.Reading;

/// <summary>
/// Where a page ended: the sort column and direction it was made for, the last sort key and the last row. A link may be
/// followed days later, so the place is a value, not a count of rows.
/// </summary>
internal readonly record struct PageToken(byte Order, string Sort, string Row)
{
    public static byte OrderOf(int sort, bool descending) => (byte)(sort * 2 + (descending ? 1 : 0));

    public string Write()
    {
        var sort = Encoding.UTF8.GetBytes(Sort);
        var row = Encoding.UTF8.GetBytes(Row);
        var bytes = new byte[5 + sort.Length + row.Length];
        bytes[0] = Order;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), sort.Length);
        sort.CopyTo(bytes, 5);
        row.CopyTo(bytes, 5 + sort.Length);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="ArgumentException">The token is not one of ours, or of another order.</exception>
    public static PageToken Read(string token, byte order)
    {
        var bytes = Base64Url.IsValid(token) ? Base64Url.DecodeFromChars(token) : [];
        var length = bytes.Length >= 5 ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(1)) : -1;
        if (length < 0 || length > bytes.Length - 5 || bytes[0] != order) throw new ArgumentException("The token does not continue this list.", nameof(token));
        return new PageToken(order, Encoding.UTF8.GetString(bytes, 5, length), Encoding.UTF8.GetString(bytes, 5 + length, bytes.Length - 5 - length));
    }
}
