namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>
/// Effects say which stream asked for them. Those that were pending before have it in their lane, when they are commands, or in their id:
/// "kind:key~version~index".
/// </summary>
internal static class SourcesOfEffects
{
    public const string Sql =
        """
        ALTER TABLE effects ADD COLUMN source TEXT NOT NULL DEFAULT '';
        UPDATE effects SET source = CASE WHEN instr(lane, '/') > 0 THEN lane
            ELSE rtrim(rtrim(rtrim(rtrim(id, '0123456789'), '~'), '0123456789'), '~') END;
        UPDATE effects SET source = substr(source, 1, instr(source, ':') - 1) || '/' || substr(source, instr(source, ':') + 1) WHERE instr(source, '/') = 0;
        CREATE INDEX effects_by_source ON effects(source) WHERE first = 1
        """;
}
