using HanoiFriendship.Web.Cli;

return await SiteCommands.RunAsync(args);
