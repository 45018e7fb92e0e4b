namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>Commands that were pending in the lane of their source go on in that of their source and target, in the same order.</summary>
internal static class LanesByTarget
{
    public const string Sql =
        """
        UPDATE effects SET lane = source || '>' || json_extract(CAST(payload AS TEXT), '$.to')
            WHERE kind = 0 AND json_valid(CAST(payload AS TEXT)) AND json_extract(CAST(payload AS TEXT), '$.to') IS NOT NULL;
        UPDATE effects SET first = NOT EXISTS(SELECT 1 FROM effects before WHERE before.lane = effects.lane AND before.seq < effects.seq)
        """;
}
