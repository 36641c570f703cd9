await ServerEntry.run()
