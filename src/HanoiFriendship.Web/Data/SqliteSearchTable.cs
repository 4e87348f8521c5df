using Microsoft.EntityFrameworkCore.Migrations;

namespace HanoiFriendship.Web.Data;

/// <summary>
/// SQLite's full-text table over the folded columns of the articles, kept by triggers in the very transaction that changes an article.
/// A later migration that rebuilds the table of articles drops the triggers: it must call <see cref="Create"/> again.
/// </summary>
internal static class SqliteSearchTable
{
    public const string Name = "ArticleSearch";

    private const string Columns = "Search_Title, Search_Body, Search_MarkedTitle, Search_MarkedBody";
    private const string New = "new.Id, new.Search_Title, new.Search_Body, new.Search_MarkedTitle, new.Search_MarkedBody";
    private const string Old = "'delete', old.Id, old.Search_Title, old.Search_Body, old.Search_MarkedTitle, old.Search_MarkedBody";

    public static void Create(MigrationBuilder migration)
    {
        // marks stay: what has none was folded before it came here
        migration.Sql($"CREATE VIRTUAL TABLE {Name} USING fts5({Columns}, content='Articles', content_rowid='Id', tokenize=\"unicode61 remove_diacritics 0\");");
        migration.Sql($"CREATE TRIGGER ArticleSearchInsert AFTER INSERT ON Articles BEGIN INSERT INTO {Name}(rowid, {Columns}) VALUES ({New}); END;");
        migration.Sql($"CREATE TRIGGER ArticleSearchDelete AFTER DELETE ON Articles BEGIN INSERT INTO {Name}({Name}, rowid, {Columns}) VALUES ({Old}); END;");
        migration.Sql($"CREATE TRIGGER ArticleSearchUpdate AFTER UPDATE OF {Columns} ON Articles BEGIN INSERT INTO {Name}({Name}, rowid, {Columns}) VALUES ({Old}); INSERT INTO {Name}(rowid, {Columns}) VALUES ({New}); END;");
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.Sql("DROP TRIGGER ArticleSearchInsert; DROP TRIGGER ArticleSearchDelete; DROP TRIGGER ArticleSearchUpdate;");
        migration.Sql($"DROP TABLE {Name};");
    }
}
