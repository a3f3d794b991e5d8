return CbpRecord.Cli.Cli.Run(args);
