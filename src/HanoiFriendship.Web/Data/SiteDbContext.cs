using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HanoiFriendship.Web.Data;

/// <summary>The one model; a derived context per provider carries its migrations.</summary>
public abstract class SiteDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Page> Pages => Set<Page>();

    public DbSet<SourceDump> SourceDumps => Set<SourceDump>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<SlugHistory> SlugHistory => Set<SlugHistory>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Position> Positions => Set<Position>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<Merge> Merges => Set<Merge>();

    public DbSet<Feedback> Feedback => Set<Feedback>();

    public DbSet<Mention> Mentions => Set<Mention>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SiteDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // every instant is UTC, in both databases to the same precision
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>().HavePrecision(3);
        configurationBuilder.Properties<FuzzyDate>().HaveConversion<FuzzyDateConverter>().HaveMaxLength(40);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.ToUniversalTime(), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    private sealed class FuzzyDateConverter() : ValueConverter<FuzzyDate, string>(
        value => value.ToEdtf(), stored => FuzzyDate.ParseEdtf(stored)!);
}

public sealed class SqliteSiteDbContext(DbContextOptions<SqliteSiteDbContext> options) : SiteDbContext(options);

public sealed class SqlServerSiteDbContext(DbContextOptions<SqlServerSiteDbContext> options) : SiteDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // addresses and keys compare byte by byte whatever the server's collation: a Vietnamese one takes 'tr' for one letter
        foreach (var slug in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.Name is "Slug" or "Key" or "TitleKey" or "Folded"))
        {
            slug.SetCollation("Latin1_General_BIN2");
        }
    }
}
