CommandEntry.run()
