using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HanoiFriendship.Web.Data;

/// <summary>The one model; a derived context per provider carries its migrations.</summary>
public abstract class SiteDbContext(DbContextOptions options) : IdentityDbContext<User, IdentityRole, string>(options)
{
    /// <summary>Identity reads its schema version from the application's services and nowhere else; without them (tools) the table of passkeys would be missing.</summary>
    private static readonly IServiceProvider SchemaServices = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

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

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<Award> Awards => Set<Award>();

    public DbSet<MediaFile> Media => Set<MediaFile>();

    public DbSet<RegisterRevision> RegisterRevisions => Set<RegisterRevision>();

    public DbSet<RegisterSlug> RegisterSlugs => Set<RegisterSlug>();

    public DbSet<NameDecision> NameDecisions => Set<NameDecision>();

    public DbSet<Merge> Merges => Set<Merge>();

    public DbSet<Feedback> Feedback => Set<Feedback>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();

    public DbSet<Autosave> Autosaves => Set<Autosave>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseChangedHistory();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseChangedHistory();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>What was done stays recorded, whoever asks.</summary>
    private void RefuseChangedHistory()
    {
        if (ChangeTracker.Entries<AuditEntry>().Any(e => e.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("The audit log is only added to.");
        }
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
        {
            optionsBuilder.UseApplicationServiceProvider(SchemaServices);
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SiteDbContext).Assembly);
    }

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
