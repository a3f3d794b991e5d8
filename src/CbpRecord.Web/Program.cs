return await CbpRecord.Web.Site.RunAsync(args);
