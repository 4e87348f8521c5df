using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HanoiFriendship.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RegisterDeskAndPictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LineDecisions",
                table: "SourceDumps",
                type: "nvarchar(max)",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReviewedAt",
                table: "SourceDumps",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnglishTitle",
                table: "Positions",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Rank",
                table: "Positions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Positions",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "PersonName",
                type: "varchar(8)",
                unicode: false,
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "People",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "People",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PortraitCredit",
                table: "People",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PortraitId",
                table: "People",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "People",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "Organizations",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Organizations",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Organizations",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<bool>(
                name: "IsStated",
                table: "OrganizationName",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "OrganizationName",
                type: "varchar(8)",
                unicode: false,
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Followed",
                table: "Merges",
                type: "nvarchar(max)",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<int>(
                name: "AgreementId",
                table: "Mentions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AwardId",
                table: "Mentions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "By",
                table: "ImportRuns",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceDumpId",
                table: "ImportItem",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Alt",
                table: "Figure",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FocusX",
                table: "Figure",
                type: "int",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<int>(
                name: "FocusY",
                table: "Figure",
                type: "int",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<bool>(
                name: "IsDecorative",
                table: "Figure",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsLead",
                table: "Figure",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "MediaId",
                table: "Figure",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "Events",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsStated",
                table: "Events",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Events",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Events",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Picture",
                table: "Articles",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Figures",
                table: "ArticleRevision",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Period = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    SignedOn = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    IsStated = table.Column<bool>(type: "bit", nullable: false),
                    EventId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agreements_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Awards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    What = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    By = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    To = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ToOrganizationId = table.Column<int>(type: "int", nullable: true),
                    EventId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Awards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Awards_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Awards_Organizations_ToOrganizationId",
                        column: x => x.ToOrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Media",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    OriginalName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Caption = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Credit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    By = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ById = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Media", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NameDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false, collation: "Latin1_General_BIN2"),
                    Decision = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    By = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NameDecisions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationRelation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OrganizationId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OtherId = table.Column<int>(type: "int", nullable: false),
                    Since = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Until = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationRelation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganizationRelation_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OrganizationRelation_Organizations_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Organizations",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RegisterRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    EntryId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Fields = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    By = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ById = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterRevisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegisterSlugs",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(112)", maxLength: 112, nullable: false, collation: "Latin1_General_BIN2"),
                    EntryId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterSlugs", x => new { x.Kind, x.Slug });
                });

            migrationBuilder.CreateTable(
                name: "MediaVariant",
                columns: table => new
                {
                    File = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: false, collation: "Latin1_General_BIN2"),
                    MediaId = table.Column<int>(type: "int", nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaVariant", x => x.File);
                    table.ForeignKey(
                        name: "FK_MediaVariant_Media_MediaId",
                        column: x => x.MediaId,
                        principalTable: "Media",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_People_PortraitId",
                table: "People",
                column: "PortraitId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_AgreementId",
                table: "Mentions",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_AwardId",
                table: "Mentions",
                column: "AwardId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportItem_SourceDumpId",
                table: "ImportItem",
                column: "SourceDumpId");

            migrationBuilder.CreateIndex(
                name: "IX_Figure_MediaId",
                table: "Figure",
                column: "MediaId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_EventId",
                table: "Agreements",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_EventId",
                table: "Awards",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_ToOrganizationId",
                table: "Awards",
                column: "ToOrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Media_Hash",
                table: "Media",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaVariant_MediaId",
                table: "MediaVariant",
                column: "MediaId");

            migrationBuilder.CreateIndex(
                name: "IX_NameDecisions_ArticleId_Key",
                table: "NameDecisions",
                columns: new[] { "ArticleId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationRelation_OrganizationId",
                table: "OrganizationRelation",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationRelation_OtherId",
                table: "OrganizationRelation",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterRevisions_Kind_EntryId_Number",
                table: "RegisterRevisions",
                columns: new[] { "Kind", "EntryId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Figure_Media_MediaId",
                table: "Figure",
                column: "MediaId",
                principalTable: "Media",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ImportItem_SourceDumps_SourceDumpId",
                table: "ImportItem",
                column: "SourceDumpId",
                principalTable: "SourceDumps",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Mentions_Agreements_AgreementId",
                table: "Mentions",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Mentions_Awards_AwardId",
                table: "Mentions",
                column: "AwardId",
                principalTable: "Awards",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_People_Media_PortraitId",
                table: "People",
                column: "PortraitId",
                principalTable: "Media",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Figure_Media_MediaId",
                table: "Figure");

            migrationBuilder.DropForeignKey(
                name: "FK_ImportItem_SourceDumps_SourceDumpId",
                table: "ImportItem");

            migrationBuilder.DropForeignKey(
                name: "FK_Mentions_Agreements_AgreementId",
                table: "Mentions");

            migrationBuilder.DropForeignKey(
                name: "FK_Mentions_Awards_AwardId",
                table: "Mentions");

            migrationBuilder.DropForeignKey(
                name: "FK_People_Media_PortraitId",
                table: "People");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "Awards");

            migrationBuilder.DropTable(
                name: "MediaVariant");

            migrationBuilder.DropTable(
                name: "NameDecisions");

            migrationBuilder.DropTable(
                name: "OrganizationRelation");

            migrationBuilder.DropTable(
                name: "RegisterRevisions");

            migrationBuilder.DropTable(
                name: "RegisterSlugs");

            migrationBuilder.DropTable(
                name: "Media");

            migrationBuilder.DropIndex(
                name: "IX_People_PortraitId",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_AgreementId",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_Mentions_AwardId",
                table: "Mentions");

            migrationBuilder.DropIndex(
                name: "IX_ImportItem_SourceDumpId",
                table: "ImportItem");

            migrationBuilder.DropIndex(
                name: "IX_Figure_MediaId",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "LineDecisions",
                table: "SourceDumps");

            migrationBuilder.DropColumn(
                name: "ReviewedAt",
                table: "SourceDumps");

            migrationBuilder.DropColumn(
                name: "EnglishTitle",
                table: "Positions");

            migrationBuilder.DropColumn(
                name: "Rank",
                table: "Positions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Positions");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "PersonName");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "People");

            migrationBuilder.DropColumn(
                name: "PortraitCredit",
                table: "People");

            migrationBuilder.DropColumn(
                name: "PortraitId",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "People");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "IsStated",
                table: "OrganizationName");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "OrganizationName");

            migrationBuilder.DropColumn(
                name: "Followed",
                table: "Merges");

            migrationBuilder.DropColumn(
                name: "AgreementId",
                table: "Mentions");

            migrationBuilder.DropColumn(
                name: "AwardId",
                table: "Mentions");

            migrationBuilder.DropColumn(
                name: "By",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "SourceDumpId",
                table: "ImportItem");

            migrationBuilder.DropColumn(
                name: "Alt",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "FocusX",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "FocusY",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "IsDecorative",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "IsLead",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "MediaId",
                table: "Figure");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "IsStated",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Picture",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Figures",
                table: "ArticleRevision");
        }
    }
}
